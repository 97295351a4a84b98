#!/bin/sh
# Makes the four typefaces that are built in whole, for PDF and pictures, from the npm packages
# @ibm/plex-sans 1.1.0 and @ibm/plex-sans-arabic 1.1.0 (SIL Open Font License 1.1, see OFL.txt) with
# the Python packages fonttools and brotli. Run it in a folder where those are installed:
#   npm install --ignore-scripts @ibm/plex-sans@1.1.0 @ibm/plex-sans-arabic@1.1.0
#   pip install fonttools brotli
#   sh path/to/crates/typefaces/fonts/make.sh
#
# Unpacking is a change of format, and the licence keeps the original's name for the original: so the
# copies are named Hadir inside as well.
set -eu
out=$(cd "$(dirname "$0")" && pwd)

face() { # package, weight's name, its number, script
    python3 - "$(find "node_modules/@ibm/$1/fonts/complete/woff2" -name "*-$2.woff2")" \
        "$out/$4-$3.ttf" "Hadir $4" "$2" <<'PY'
import sys
from fontTools.ttLib import TTFont
source, path, family, weight = sys.argv[1:]
font = TTFont(source, recalcTimestamp=False)
font.flavor = None
names = font["name"]
for record in list(names.names):
    if record.nameID in (16, 17, 21, 22, 25):
        names.removeNames(nameID=record.nameID)
for record in list(names.names):
    new = {1: family, 2: weight, 3: f"{family} {weight}", 4: f"{family} {weight}",
           6: f"{family}-{weight}".replace(" ", "")}.get(record.nameID)
    if new:
        record.string = new
for table in ("DSIG", "fpgm", "prep", "cvt ", "gasp", "hdmx", "VDMX", "LTSH"):
    if table in font:
        del font[table]
font.save(path)
PY
}

for pair in Regular:400 SemiBold:600; do
    face plex-sans "${pair%:*}" "${pair#*:}" latin
    face plex-sans-arabic "${pair%:*}" "${pair#*:}" arabic
done
ls -l "$out"/*.ttf
