# shellcheck shell=bash
# Folders that programs are kept in and run from. Sourced by agent-image.sh and compose/agent/build.
#
#   own_folder DIR   makes the folder; 1 and one line if another user of this machine can change what lies there

own_folder() {
  local folder=$1 at
  # What is there already is looked at before anything is made in it, and once more after.
  at=$folder
  while [[ ! -e $at && ! -L $at ]]; do at=$(dirname -- "$at"); done
  own_folder_is_kept "$at" || return 1
  mkdir -p -- "$folder" && own_folder_is_kept "$folder"
}

# Every step of the way, as written and as it really leads: a link is as good as whoever can lay another one.
own_folder_is_kept() {
  local start at
  for start in "$(realpath -s -- "$1")" "$(realpath -- "$1")"; do
    at=$start
    while :; do
      own_folder_step "$at" || return 1
      [[ $at != / ]] || break
      at=$(dirname -- "$at")
    done
  done
}

own_folder_step() {
  local owner owner_name group mode reason=
  read -r owner owner_name group mode < <(stat -c '%u %U %G %a' -- "$1") || return 1
  mode=$((8#$mode))
  if ((owner != 0 && owner != EUID)); then
    reason="belongs to another user of this machine"
  elif [[ ! -L $1 ]] && ((!(mode & 8#1000))) && { ((mode & 8#2)) || { ((mode & 8#20)) && [[ $group != "$owner_name" ]]; }; }; then
    reason="can be written by other users of this machine"
  fi
  [[ -z $reason ]] && return 0
  printf 'mosaic: %s %s, so nothing is run from there\n' "$1" "$reason" >&2
  return 1
}
