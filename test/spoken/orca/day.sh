#!/bin/bash
# The day of test/spoken/day.test.ts by real keys, with counted Tabs (a key "until" something is said overshoots where Orca lags).
# From a page that has just been loaded.
cd "$(dirname "$0")"
CLIP='clip:Ann Lee <ann@guests.test>; "Lopez, Bob" <bob@guests.test>
carla@guests.test, dora@@guests.test'
exec ./keys.py "# load" "loaded:1–10 of" "# search" slash text:dubois wait:1 Down wait:1 "# row menu" shift+F10 text:ch Return wait:1 "# role" Up Return wait:2 \
 "# confirm" Tab Return wait:2 "# undo" ctrl+z wait:1 "# end search" slash Escape wait:1 "# invite dialog" shift+Tab shift+Tab Return wait:1 "# paste" "$CLIP" ctrl+v wait:1 \
 "# fix" Left Return Home Right Right Right Right Delete Return wait:1 "# send" Tab Tab Tab Tab Tab Tab wait:1 Return wait:3 \
 "# invitations tab" slash shift+Tab wait:1 Right wait:3 "# invitations row" slash Tab Tab Tab wait:2 "# resend" shift+F10 wait:1 text:res Return wait:2 \
 "# revoke" Down wait:1 shift+F10 wait:1 End Return wait:2 Tab wait:1 Return wait:3 "# requests tab" slash shift+Tab wait:1 Right wait:3 \
 "# requests grid" Tab wait:1 Tab wait:1 Tab wait:1 "# walk" Down wait:1 Right wait:1 Right wait:1 Right wait:1 Right wait:1 \
 "# approve" Return wait:3 Return wait:3 "# decline" Left wait:1 Return wait:3 "# members tab" slash shift+Tab wait:1 Home wait:3 \
 "# to grid" slash wait:1 Down wait:1 "# select" Down wait:1 space wait:2 space wait:1 "# cells" Right wait:1 Right wait:1 Left Left "# page" Page_Down wait:3 \
 "# remove" shift+F10 wait:1 End Return wait:2 Tab wait:1 Return wait:3 "# undo" ctrl+z wait:3
