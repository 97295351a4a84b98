#!/bin/sh
# Makes the six files of the family that the stylesheet calls "Hadir".
#
# From the npm packages @ibm/plex-sans 1.1.0 and @ibm/plex-sans-arabic 1.1.0
# (SIL Open Font License 1.1, see OFL.txt) with the Python packages fonttools
# and brotli. Run it in a folder where those are installed:
#   npm install @ibm/plex-sans@1.1.0 @ibm/plex-sans-arabic@1.1.0
#   pip install fonttools brotli
#   sh path/to/assets/fonts/make.sh
#
# A subset is a changed font, and the licence keeps the original's name for the
# original: so the copies are named Hadir inside as well.
set -eu
out=$(cd "$(dirname "$0")" && pwd)

# Letters of French, English and transliterated names, punctuation, arrows, signs.
latin='U+0020-007E,U+00A0-017F,U+0192,U+0218-021B,U+02BB-02BC,U+02BE-02BF,U+02C6,U+02DA,U+02DC,U+0300-0304,U+0306-0308,U+030A-030C,U+0323,U+0326-0328,U+0331,U+1E00-1EFF,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+202F,U+2030,U+2032-2033,U+2039-203A,U+2044,U+20AC,U+2116,U+2122,U+2190-2193,U+2196-2199,U+2212,U+2215,U+2248,U+2260,U+2264-2265,U+25CF,U+2713'
arabic='U+0600-06FF,U+200C-200D,U+0020,U+00A0'

cut() { # weight's name, its number, package, script, letters, features
  face=$(find "node_modules/@ibm/$3/fonts/complete/woff2" -name "*-$1.woff2")
  python3 -m fontTools.subset "$face" --unicodes="$5" --layout-features="$6" \
    --flavor=woff2 --no-hinting --desubroutinize --name-IDs='0,1,2,3,4,5,6,13,14' \
    --output-file="$out/$4-$2.woff2"
  python3 - "$out/$4-$2.woff2" "Hadir $4" "$2" <<'PY'
import sys
from fontTools.ttLib import TTFont
path, family, weight = sys.argv[1:]
font = TTFont(path)
for record in list(font["name"].names):
    new = {1: family, 2: weight, 3: f"{family} {weight}", 4: f"{family} {weight}",
           6: f"{family}-{weight}".replace(" ", "")}.get(record.nameID)
    if new:
        record.string = new
if "CFF " in font:
    cff = font["CFF "].cff
    cff.fontNames[0] = f"{family}-{weight}".replace(" ", "")
    top = cff.topDictIndex[0]
    top.FamilyName, top.FullName = family, f"{family} {weight}"
font.save(path)
PY
}

for pair in Regular:400 Medium:500 SemiBold:600; do
  name=${pair%:*} number=${pair#*:}
  cut "$name" "$number" plex-sans latin "$latin" 'kern,liga,ccmp,locl,mark,mkmk,tnum'
  cut "$name" "$number" plex-sans-arabic arabic "$arabic" '*'
done
ls -l "$out"/*.woff2
