areas-title = Areas
areas-search = Name in either script, or code
areas-filter = Kind
areas-filter-all = All
areas-table = List of areas
areas-name = Name
areas-kind = Kind
areas-code = Code
areas-population = Population
areas-within = Part of
areas-shown = { $n ->
    [one] { $n_shown } area on this page
   *[other] { $n_shown } areas on this page
 }
areas-empty-title = Nothing found
areas-empty-text = Try another name, in either script, or drop the filter.
areas-empty-all = See all areas
areas-none-title = No areas yet
areas-none-text = They are read from files (hadir import areas on the server); or load those that come with the program: regions, provinces and prefectures, the communes of Khémisset and the districts of Rabat.
areas-none-load = Load the territories of Morocco
done-areas-loaded = The areas are loaded.

areas-show-population = { $n ->
    [one] { $n_shown } inhabitant
   *[other] { $n_shown } inhabitants
 }
areas-show-census = census of 2024
areas-show-code = Code
areas-show-from = Since
areas-show-until = Ended
areas-show-ended = This area no longer exists. It stays because past offices refer to it as it was.
areas-show-place = Position
areas-show-children = What it holds
areas-show-children-count = { $n ->
    [one] { $n_shown } area
   *[other] { $n_shown } areas
 }
areas-show-no-children = It holds no smaller area.
areas-map-title = Map
areas-map-text = One circle for each area, as large as its population. North is at the top.

areas-kind-country = country
areas-kind-region = region
areas-kind-region_1997 = region (1997-2015)
areas-kind-prefecture = prefecture
areas-kind-province = province
areas-kind-district_prefecture = prefecture of districts
areas-kind-urban_commune = urban commune
areas-kind-rural_commune = rural commune
areas-kind-arrondissement = district
areas-kind-constituency = constituency
