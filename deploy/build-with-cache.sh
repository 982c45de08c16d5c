#!/bin/sh
# For hosts that keep a folder of their own from build to build, but no other:
#   sh deploy/build-with-cache.sh node_modules/.cache    (Vercel)
#   sh deploy/build-with-cache.sh .next/cache            (Cloudflare)
set -eu
kept="$1/facing-pages"
for folder in .cache out; do
	if [ -d "$kept/$folder" ] && [ ! -e "$folder" ]; then mv "$kept/$folder" "$folder"; fi
done
npm run build
rm -rf "$kept"
mkdir -p "$kept"
# With their times, by which a build knows its files again.
cp -Rp .cache out "$kept/"
