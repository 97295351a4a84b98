# shellcheck shell=sh
# Running checks one after the other and adding them up. Read by `test`, after lib.sh, with $work a
# folder of its own.

# shellcheck disable=SC2154 # $work is the caller's
: >"$work/table"

# stage KIND NAME COMMAND...: runs the command, shows what it says and notes verdict, time and the
# tests it counted. KIND names whose way of counting the output is read by: `rust` (cargo test and
# cargo nextest), `node` (Playwright, vitest, node --test), or `check` for what is one test by itself.
# A failure is noted, and the next stage runs all the same.
stage() {
    kind=$1
    name=$2
    shift 2
    printf '\n── %s\n' "$name"
    began=$(date +%s)
    {
        set +e
        (
            set -e
            "$@"
        ) </dev/null
        echo $? >"$work/rc"
        set -e
    } 2>&1 | tee "$work/log"
    took=$(($(date +%s) - began))
    rc=$(cat "$work/rc")
    tally "$kind" "$rc" <"$work/log" >"$work/tally"
    read -r passed failed skipped <"$work/tally"
    verdict=ok
    [ "$failed" -eq 0 ] || verdict=FAILED
    printf '%s|%s|%s|%s|%s|%s\n' "$verdict" "$took" "$passed" "$failed" "$skipped" "$name" >>"$work/table"
    printf '── %s: %s, %s s (%s passed, %s failed, %s skipped)\n' \
        "$name" "$verdict" "$took" "$passed" "$failed" "$skipped"
    [ "$rc" -eq 0 ]
}

# skip NAME WHY: what did not run is said, and counted.
skip() {
    printf '\n── %s: SKIPPED: %s\n' "$1" "$2"
    printf 'skipped|0|0|0|1|%s: %s\n' "$1" "$2" >>"$work/table"
}

# tally KIND RC: from a log, `passed failed skipped`. A command that ends badly has failed at least
# once, whatever it counted; one that counted nothing is one test.
tally() {
    awk -v kind="$1" -v rc="$2" '
        function count(word) {
            return match($0, "[0-9]+ " word) ? substr($0, RSTART) + 0 : 0
        }
        { gsub(/\033\[[0-9;]*m/, "") }
        kind == "rust" && (/^ *Summary \[/ || /^test result:/) {
            passed += count("passed")
            failed += count("failed") + count("timed out") + count("exec failed")
            skipped += count("skipped") + count("ignored")
        }
        kind == "node" && (/^ *[0-9]+ (passed|failed|skipped|flaky|did not run|interrupted)/ || /^ *Tests  /) {
            passed += count("passed") + count("flaky")
            failed += count("failed") + count("interrupted")
            skipped += count("skipped") + count("did not run")
        }
        # node --test: `# pass 3`, or with a sign of its own in front
        kind == "node" && /^[^ ]+ (pass|fail|skipped|todo|cancelled) [0-9]+$/ {
            if ($2 == "pass") passed += $3
            else if ($2 == "fail" || $2 == "cancelled") failed += $3
            else skipped += $3
        }
        END {
            if (rc != 0 && failed == 0) failed = 1
            if (kind == "check" && rc == 0) passed = 1
            if (kind == "node" && rc == 0 && passed + failed + skipped == 0) failed = 1
            print passed + 0, failed + 0, skipped + 0
        }
    '
}

# The table of all stages, then one plain line; fails when anything failed.
summary() {
    printf '\n'
    awk -F'|' '
        { printf "%-8s %5d s  %s\n", $1, $2, $6; time += $2; passed += $3; failed += $4; skipped += $5 }
        END {
            printf "%-8s %5d s\n\n", "in all", time
            printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
            exit failed > 0
        }
    ' "$work/table"
}
