# Délai et parts visées.
terms-title = Délai et parts visées
terms-text = Ils sont montrés aux responsables et sur le tableau ; ils n’empêchent rien.
terms-until = Noms attendus jusqu’au
terms-until-help = Ensuite, les places vides peuvent être reprises.
terms-women = Part de femmes visée, en pour cent
terms-youth = Part de jeunes visée, en pour cent
terms-youth-help = Moins de 35 ans le jour de la rencontre.
terms-told-women = Femmes : { $percent } % ({ $known } sur { $of } dont c’est connu), visé { $aim } %
terms-told-youth = Jeunes : { $percent } % ({ $known } sur { $of } dont c’est connu), visé { $aim } %
terms-told-until = Noms attendus jusqu’au { $at }
