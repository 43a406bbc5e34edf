#!/bin/sh
# Makes Java's ahead-of-time cache, app.aot, for the application that is extracted into a folder (app.jar and lib/), from a training run of
# real checkouts against a PostgreSQL and a sandbox PhonePe of its own. To use it: java -XX:AOTCache=FOLDER/app.aot -jar FOLDER/app.jar, by
# the same Java, from the same files under the same names.
#
# usage: train.sh FOLDER [CHECKOUTS]
# environment: JAVA (the command), JAVA_OPTIONS (as in use), PORT and SANDBOX_PORT (free ones)
set -eu

folder=$(cd "$1" && pwd)
checkouts=${2:-1500}
java=${JAVA:-java}
port=${PORT:-8000}
sandbox_port=${SANDBOX_PORT:-8001}
at_once=4
api=http://localhost:$port/api
data=$(mktemp -d)
application=

stop() {
    status=$?
    if [ -n "$application" ] && kill -0 "$application" 2> /dev/null; then
        kill -KILL "$application"
    fi
    rm -rf "$data"
    exit $status
}
trap stop EXIT

# What the pattern's brackets match in the standard input.
part() {
    sed -n "s/.*$1.*/\1/p"
}

call() {
    curl --silent --show-error --fail --max-time 30 --header 'Content-Type: application/json' "$@"
}

checkout() {
    cart=$(call --header "Authorization: Bearer $1" "$api/cart/carts/" --data '{"service_type": "PUJA", "puja_service": 1, "package": 1,
        "selected_date": "2035-08-15", "selected_time": "10:00 AM"}' | part '"cart_id":"\([^"]*\)"')
    order=$(call --header "Authorization: Bearer $1" "$api/payments/cart/" --data "{\"cart_id\": \"$cart\"}" | part '"merchant_order_id":"\([^"]*\)"')
    call --output /dev/null "http://localhost:$sandbox_port/sandbox/orders/$order/outcome" --data '{"outcome": "SUCCESS", "webhook": "SEND"}'
    looks=0
    until call --header "Authorization: Bearer $1" "$api/payments/cart/status/$cart/" | grep -q '"BK-'; do
        looks=$((looks + 1))
        if [ "$looks" -gt 500 ]; then
            echo "Cart $cart is not booked" >&2
            return 1
        fi
        sleep 0.02
    done
}

devotee() {
    token=$(call "$api/dev/token/" --data "{\"user_id\": $1, \"roles\": [\"user\"]}" | part '"access":"\([^"]*\)"')
    done=0
    while [ "$done" -lt $(((checkouts + at_once - 1) / at_once)) ]; do
        checkout "$token"
        done=$((done + 1))
    done
}

cache=$folder/app.aot
rm -f "$cache"
cd "$data"
# shellcheck disable=SC2086 # several options
"$java" ${JAVA_OPTIONS:-} -XX:AOTCacheOutput="$cache" -jar "$folder/app.jar" --server.port="$port" --phonepe.sandbox.port="$sandbox_port" \
    --startup.welcome=false > "$data/log" 2>&1 &
application=$!

looks=0
until curl --silent --fail --max-time 2 --output /dev/null "http://localhost:$port/actuator/health/readiness"; do
    looks=$((looks + 1))
    if [ "$looks" -gt 600 ] || ! kill -0 "$application"; then
        cat "$data/log"
        exit 1
    fi
    sleep 0.2
done

devotees=
user=1
while [ "$user" -le "$at_once" ]; do
    devotee "$user" &
    devotees="$devotees $!"
    user=$((user + 1))
done
for each in $devotees; do
    wait "$each"
done

# the cache is written when the application ends
kill -TERM "$application"
wait "$application" || true
if [ ! -s "$cache" ]; then
    cat "$data/log"
    exit 1
fi
