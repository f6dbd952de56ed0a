# What the scripts of the targets share; each sources it first. Everything listens on 127.0.0.1
# only, lives in a folder that is removed at the end, and is stopped at the end.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
service=127.0.0.1:${SERVICE_PORT:-8080}
other=127.0.0.1:${OTHER_PORT:-9080}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
rounds=${ROUNDS:-5}
seconds=${SECONDS_EACH:-5}
# The flags of src/site/markdown/operations.md for little memory.
frugal="-XX:+ExitOnOutOfMemoryError -XX:+UseSerialGC -Xmx72m -Xmn12m -Xss512k -XX:ReservedCodeCacheSize=24m -XX:TrimNativeHeapInterval=1000 -Dspring.aot.enabled=true -Dkept-answers=8MB -Dserver.tomcat.max-connections=150"
for address in "$service" "$other"; do
	if (exec 3<> "/dev/tcp/${address/://}") 2> /dev/null; then
		echo "$address is in use; set SERVICE_PORT and OTHER_PORT" >&2
		exit 2
	fi
done
work=$(mktemp -d)
chmod 755 "$work"
# Nothing ever comes out of it.
mkfifo "$work/never"
exec {never}<> "$work/never"
started=()

stop() {
	for pid in "${started[@]}"; do kill "$pid" 2> /dev/null || true; done
	wait
	started=()
}
trap 'stop; rm -rf "$work"' EXIT

# need COMMAND PACKAGE…: installs Debian packages unless the command is there.
need() {
	command -v "$1" > /dev/null && return
	shift
	apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@"
}

# run COMMAND…: starts something that is stopped at the end.
run() {
	"$@" >> "$work/log" 2>&1 &
	started+=($!)
}

# stop_other: stops what was started last.
stop_other() {
	kill "${started[-1]}"
	wait "${started[-1]}" 2> /dev/null || true
	unset 'started[-1]'
}

# answers ADDRESS PATH: waits until what was started last does, at most ten minutes. Until its port is
# open no program is started, which would take time from the one that is waited for.
answers() {
	local end=$((SECONDS + 600))
	until { exec 3<> "/dev/tcp/${1/://}"; } 2> /dev/null && curl -sf -o /dev/null "http://$1$2"; do
		if ! kill -0 "${started[-1]}" || [ "$SECONDS" -gt "$end" ]; then
			echo "$1$2 does not answer:" >&2
			cat "$work/log" >&2
			exit 2
		fi
		read -r -t 0.05 -u "$never" || true
	done
	exec 3>&-
}

# Builds the program as it stands and names it.
jar() {
	(cd "$root" && mvn --quiet --batch-mode -DskipTests package) >&2
	ls "$root"/target/occupation-figures-*.jar
}

start_service() {
	local jar
	jar=$(jar)
	"$java" -Djarmode=tools -jar "$jar" extract --destination "$work/app"
	run "$java" ${JAVA_FLAGS:-} -jar "$work/app/${jar##*/}" --server.address=127.0.0.1 --server.port="${service#*:}" --logging.level.root=warn
	answers "$service" /v1
}

# nginx as the limit of the machine: one worker, keep-alive, no log. A file stands for each address.
start_nginx() {
	need nginx nginx-light
	mkdir -p "$work/files/v1"
	cat > "$work/nginx.conf" <<-END
		worker_processes 1;
		daemon off;
		pid $work/nginx.pid;
		error_log $work/nginx.log;
		events {}
		http {
			access_log off;
			sendfile on;
			tcp_nopush on;
			gzip_static on;
			keepalive_requests 1000000000;
			default_type application/json;
			server {
				listen $other;
				root $work/files;
			}
		}
	END
	[ "$(id -u)" != 0 ] || sed -i '1i user root;' "$work/nginx.conf"
	run nginx -e "$work/nginx.log" -c "$work/nginx.conf"
}

# The rows of the service in Datasette, with an index that serves the questions.
datasette=${DATASETTE:-datasette}
start_datasette() {
	curl -sf "http://$service/v1/claims.csv" > "$work/claims.csv"
	sqlite3 "$work/claims.db" ".import --csv $work/claims.csv text" \
		"create table claims as select *, cast(nullif(value, '') as real) as number from text" \
		"alter table claims drop column value" "alter table claims rename column number to value" \
		"create index of_district on claims (district_id, value)" "drop table text"
	run "$datasette" "$work/claims.db" --host "${other%:*}" --port "${other#*:}" --setting suggest_facets off
	answers "$other" "/claims/claims.json?_size=1"
}

# load NAME URL [SCRIPT]: asks as fast as one thread on 16 connections can, and notes the requests
# per second and the 99th percentile in microseconds. CODING names the content coding that is asked for.
load() {
	local name=${1//\//_}
	wrk -t1 -c16 -d"${seconds}s" --timeout 30s --latency ${CODING:+-H "Accept-Encoding: $CODING"} ${3:+-s "$3"} "$2" > "$work/wrk"
	if grep -E 'Non-2xx|Socket errors' "$work/wrk"; then
		echo "$1 did not answer everything" >&2
		exit 2
	fi
	awk '$1 == "99%" { p = $2; u = (p ~ /us$/) ? 1 : (p ~ /ms$/) ? 1000 : 1000000 }
		$1 == "Requests/sec:" { print $2, p * u }' "$work/wrk" >> "$work/$name"
}

# median COLUMN NAME
median() {
	cut -d' ' -f"$1" "$work/$2" | sort -n | awk '{ v[NR] = $1 } END { print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'
}

# show NAME: one line with the medians and every round.
show() {
	printf '%-28s %9.0f requests/s   p99 %8.0f us   rounds: %s\n' "$1" "$(median 1 "$1")" "$(median 2 "$1")" \
		"$(cut -d' ' -f1 "$work/$1" | cut -d. -f1 | paste -sd' ')"
}

failed=0
# hold WHAT VALUE at-least|at-most TARGET: says whether a target is met.
hold() {
	if awk -v value="$2" -v target="$4" -v how="$3" 'BEGIN { exit !(how == "at-least" ? value >= target : value <= target) }'; then
		verdict=met
	else
		verdict=MISSED
		failed=1
	fi
	printf '%-52s %8.3f   %s %s   %s\n' "$1" "$2" "${3/-/ }" "$4" "$verdict"
}

ratio() {
	awk -v one="$1" -v other="$2" 'BEGIN { printf "%.4f", one / other }'
}
