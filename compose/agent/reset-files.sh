#!/bin/sh
# Puts an agent's files aside, so that it begins with fresh ones: reset-files.sh STATE_FOLDER STAMP
# Runs alone, in a container that has the agent's volume and nothing else. What the gateway knows of conversations
# (agents, state) stays; settings, which may hold keys and are written anew at every start, and what only saves time are
# deleted; everything else moves into backups/STAMP, of which the newest three are kept. The agent owns its volume and may have put anything anywhere, so nothing found in it is followed, run or trusted to be readable.
set -eu
cd "$1"
stamp=$2

if [ -h backups ] || { [ -e backups ] && [ ! -d backups ]; }; then
  mv backups "not-backups-$stamp"
fi
mkdir -p backups
chmod 700 backups
copy=backups/$stamp
while [ -e "$copy" ] || [ -h "$copy" ]; do copy=${copy}x; done
mkdir "$copy"

open_folder() { [ -h "$1" ] || [ ! -d "$1" ] || chmod u+rwx "$1"; }

forget() {
  [ -h "$1" ] || [ ! -d "$1" ] || chmod -R u+rwX "$1"
  rm -rf "$1"
}

for entry in ./* ./.[!.]* ./..?*; do
  [ -e "$entry" ] || [ -h "$entry" ] || continue
  case $entry in
    ./agents | ./state | ./backups | ./.mosaic) ;;
    ./openclaw.json* | ./cache | ./tmp | ./logs) forget "$entry" ;;
    *)
      open_folder "$entry"
      mv "$entry" "$copy/"
      ;;
  esac
done

# Their names begin with the time, so the oldest come first.
set -- backups/2*
while [ $# -gt 3 ]; do
  forget "$1"
  shift
done
