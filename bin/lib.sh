# shellcheck shell=sh
# What the scripts beside this file share: talk, packages, ports, a private PostgreSQL.
# Read with `. "$(dirname "$0")/lib.sh"`; it leaves the caller in the root of the repository.

root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root" || exit 1
PATH=$PATH:${CARGO_HOME:-$HOME/.cargo}/bin
# shellcheck disable=SC2034 # where cargo puts what it builds; read by the scripts
target=${CARGO_TARGET_DIR:-$root/target}

say() { printf '%s\n' "$*" >&2; }
die() {
    say "$*"
    exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }

# --- packages ---------------------------------------------------------------------------------

can_be_root() { [ "$(id -u)" -eq 0 ] || { have sudo && sudo -n true 2>/dev/null; }; }

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}

# apt_install PACKAGE...: says what it installs; fails, without ever asking for a password, where
# that is not ours to do. Another apt at work is waited for.
apt_install() {
    have apt-get && can_be_root || return 1
    say "installing by apt: $*"
    apt_log=$(mktemp)
    apt_try "$@" >"$apt_log" 2>&1 ||
        { as_root apt-get -q update >>"$apt_log" 2>&1 && apt_try "$@" >>"$apt_log" 2>&1; } ||
        {
            tail -n 5 "$apt_log" >&2
            rm -f "$apt_log"
            return 1
        }
    rm -f "$apt_log"
}

apt_try() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
        -o DPkg::Lock::Timeout=600 "$@"
}

# Rust itself is the one thing that is asked for and not installed: which toolchain a machine
# carries, and from where, is its owner's choice.
need_rust() {
    want=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)
    have cargo || die "Rust is missing. Install $want or newer (https://rustup.rs), then start this again."
    found=$(rustc --version | awk '{ print $2 }')
    awk -v want="$want" -v found="$found" 'BEGIN {
        split(want, w, "."); split(found, f, ".")
        exit !(f[1] > w[1] || f[1] == w[1] && f[2] >= w[2])
    }' || die "Rust $found is too old: this needs $want or newer (rustup update stable)."
    # SQLite is compiled from its C source.
    have cc || have gcc || have clang || apt_install gcc libc6-dev ||
        die "A C compiler is missing (on Debian: apt install gcc libc6-dev)."
}

# npm_install FOLDER: what its lock file names, once per lock file.
npm_install() {
    stamp=$1/node_modules/.package-lock.json
    if [ -f "$stamp" ] && [ -z "$(find "$1/package-lock.json" -newer "$stamp")" ]; then return; fi
    say "installing the npm packages of $1/"
    (cd "$1" && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund --loglevel=error >&2)
}

# --- ports and addresses ----------------------------------------------------------------------

# A TCP port nobody listens on, below the range from which systems deal out ports themselves.
free_port() {
    port_tries=0
    while [ "$port_tries" -lt 50 ]; do
        port_tries=$((port_tries + 1))
        port=$(od -An -N2 -tu2 /dev/urandom | awk '{ print 20000 + $1 % 12000 }')
        port_taken "$port" || break
    done
    echo "$port"
}

port_taken() {
    [ -r /proc/net/tcp ] || return 1
    cat /proc/net/tcp /proc/net/tcp6 2>/dev/null |
        awk -v port="$(printf ':%04X' "$1")" 'substr($2, length($2) - 4) == port { n++ } END { exit !n }'
}

# wait_for URL SECONDS: until it answers 2xx.
wait_for() {
    waited=0
    until answers "$1"; do
        waited=$((waited + 1))
        [ "$waited" -le "$2" ] || return 1
        sleep 1
    done
}

answers() {
    if have curl; then
        curl -fsS -o /dev/null "$1" 2>/dev/null
    else
        node -e 'fetch(process.argv[1]).then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))' "$1"
    fi
}

# --- a PostgreSQL of our own ------------------------------------------------------------------

# The newest server that is installed; its programs are not on PATH on Debian.
pg_bin() {
    pg_path=
    for folder in /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/postgresql*/bin; do
        if [ -x "$folder/initdb" ]; then pg_path=$folder; fi
    done
    if [ -z "$pg_path" ] && have initdb; then pg_path=$(dirname "$(command -v initdb)"); fi
    [ -n "$pg_path" ]
}

# PostgreSQL refuses to run as root.
pg_as() {
    if [ "$(id -u)" -ne 0 ]; then
        "$@"
    elif have setpriv; then
        setpriv --reuid="$pg_user" --regid="$(id -g "$pg_user")" --init-groups -- "$@"
    else
        su -s /bin/sh -c 'exec "$@"' "$pg_user" -- sh "$@"
    fi
}

# pg_start quick|durable FOLDER: a cluster in a new folder below FOLDER, with nothing shared with
# any other; sets pg_url. `quick` forgets everything when the power goes, which tests may.
pg_start() {
    pg_bin || return 1
    pg_user=postgres
    id "$pg_user" >/dev/null 2>&1 || pg_user=nobody
    pg_dir=$(mktemp -d "$2/hadir-pg.XXXXXX") || return 1
    if [ "$(id -u)" -eq 0 ]; then chown "$pg_user" "$pg_dir"; fi
    (cd "$pg_dir" && pg_as "$pg_path/initdb" -D "$pg_dir/data" -U hadir -A trust \
        --locale=C --encoding=UTF8 --no-sync >"$pg_dir.log" 2>&1) || pg_failed || return 1
    pg_settings "$1" >>"$pg_dir/data/postgresql.conf"
    pg_tries=0
    until pg_up; do
        pg_tries=$((pg_tries + 1))
        [ "$pg_tries" -lt 5 ] || pg_failed || return 1
    done
    # shellcheck disable=SC2034 # read by the scripts that start one
    pg_url=postgres://hadir@127.0.0.1:$pg_port/postgres
}

pg_settings() {
    echo "listen_addresses = '127.0.0.1'"
    echo "unix_socket_directories = '$pg_dir'"
    echo "max_connections = 200"
    if [ "$1" = quick ]; then
        echo "fsync = off"
        echo "synchronous_commit = off"
        echo "full_page_writes = off"
    else
        echo "fsync = on"
        echo "synchronous_commit = on"
        echo "full_page_writes = on"
        echo "shared_buffers = '256MB'"
    fi
}

pg_up() {
    pg_port=$(free_port)
    (cd "$pg_dir" && pg_as "$pg_path/pg_ctl" -D "$pg_dir/data" -w -t 60 -l "$pg_dir/log" \
        -o "-p $pg_port" start >>"$pg_dir.log" 2>&1)
}

pg_failed() {
    tail -n 20 "$pg_dir.log" "$pg_dir/log" >&2 2>/dev/null || :
    pg_stop
    return 1
}

# Safe to call twice, and where none was started.
pg_stop() {
    [ -n "${pg_dir:-}" ] || return 0
    if [ -f "$pg_dir/data/postmaster.pid" ]; then
        (cd "$pg_dir" && pg_as "$pg_path/pg_ctl" -D "$pg_dir/data" -m immediate stop >/dev/null 2>&1) || :
    fi
    rm -rf "$pg_dir" "$pg_dir.log"
    pg_dir=
}
