# What pages are built of.
parts-optional = optional
parts-in-arabic = In Arabic
parts-in-french = In French
parts-in-arabic-script = In Arabic letters
parts-in-latin-script = In Latin letters
parts-cancel = Cancel
parts-search = Search
parts-crumbs = Way to this page
parts-pages = Pages of the list
parts-first-page = Start of the list
parts-next-page = Next page
parts-copy = Copy
parts-copied = Copied
parts-stage-nominated = nominated
parts-stage-invited = invited
parts-stage-confirmed = confirmed
parts-stage-present = present
parts-forecast = Forecast
parts-quota-where-scarce = quota, where places are scarce

# What the script says on its own.
parts-stream-late = Connection lost. The figures are the last ones received.
