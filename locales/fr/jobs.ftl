# Ce que fait la machine ou la ligne de commande : copier, restaurer.
audit-database-backup = Une copie de la base a été prise ({ $who })
audit-database-restore = La base a été restaurée d’une copie ({ $who })
