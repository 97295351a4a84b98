# Deadline and aims.
terms-title = Deadline and aims
terms-text = Shown to leaders and on the board; they block nothing.
terms-until = Names until
terms-until-help = After it empty places may be taken back.
terms-women = Share of women aimed at, in per cent
terms-youth = Share of the young aimed at, in per cent
terms-youth-help = Below 35 on the day of the gathering.
terms-told-women = Women: { $percent } % ({ $known } of { $of } of whom it is known), aimed at { $aim } %
terms-told-youth = Young: { $percent } % ({ $known } of { $of } of whom it is known), aimed at { $aim } %
terms-told-until = Names until { $at }
