# The coordinator's evening.
evening-title = The evening
evening-since = Since { $at }
evening-said-yes = Yes
evening-new-names = New names
evening-said-no = No
evening-silent = Silent
evening-silent-none = No delegation is silent.
evening-heard = Last heard
evening-who = Leader
evening-leader = Reach out
evening-behind = Behind
evening-behind-none = No delegation is behind.
evening-gap = Missing
evening-news = What changed
evening-news-none = Nothing changed since yesterday.
evening-status = The status, for the group
evening-status-text = Territories and numbers, nobody’s name.
evening-copy-ar = Copy in Arabic
evening-copy-fr = Copy in French
evening-board = The board
evening-status-count = Confirmed: { $confirmed } of { $target } ({ $gap } missing)
evening-status-news = Since yesterday: +{ $confirmed } yes, +{ $named } names, { $declined } no
evening-status-behind = Behind:
evening-status-silent = Nothing heard since:
picture-all = Total
picture-more = { $n ->
    [one] and { $n_shown } more delegation
   *[other] and { $n_shown } more delegations
}
evening-picture = Picture of the board
evening-picture-text = Press the picture long to send it to the group, or download it.
evening-picture-ar = Picture in Arabic
evening-picture-fr = Picture in French
