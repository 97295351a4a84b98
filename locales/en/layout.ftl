# The frame of every page.
layout-product = Hadir
layout-skip = Skip to content
layout-menu = Menu
layout-sections = Sections
layout-languages = Languages
layout-signed-in = Account: { $name }
layout-sign-out = Sign out
layout-theme = Appearance
layout-theme-auto = As the device
layout-theme-light = Day
layout-theme-dark = Night
