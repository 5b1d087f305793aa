#!/bin/bash
# Runs inside dbus-run-session: a desktop with Chromium and Orca. Its log is /tmp/orca-day/orca.out, its processes are in /tmp/orca-day/pids.
export DISPLAY=:77 HOME=/tmp/orca-day/home LANG=C.UTF-8 ACCESSIBILITY_ENABLED=1 GTK_MODULES=gail:atk-bridge
export XDG_RUNTIME_DIR=/tmp/orca-day/run XDG_CONFIG_HOME=$HOME/.config XDG_DATA_HOME=$HOME/.local/share NO_AT_BRIDGE=0
mkdir -p $HOME $XDG_RUNTIME_DIR $XDG_CONFIG_HOME/speech-dispatcher; chmod 700 $XDG_RUNTIME_DIR
Xvfb $DISPLAY -screen 0 1100x900x24 -nolisten tcp & pids=$!
sleep 1
openbox & pids="$pids $!"
gsettings set org.gnome.desktop.interface toolkit-accessibility true
gsettings set org.gnome.desktop.a11y.applications screen-reader-enabled true
/usr/libexec/at-spi-bus-launcher --launch-immediately & pids="$pids $!"
sleep 1
orca --replace --debug-file=/tmp/orca-day/orca.out & pids="$pids $!"
sleep 4
chromium --no-sandbox --force-renderer-accessibility --no-first-run --test-type --disable-features=MediaRouter --disable-gpu --disable-background-networking \
  --disable-component-update --disable-sync --password-store=basic --user-data-dir=/tmp/orca-day/profile --window-size=1000,880 --window-position=0,0 "$URL" & pids="$pids $!"
echo $pids > /tmp/orca-day/pids
wait
