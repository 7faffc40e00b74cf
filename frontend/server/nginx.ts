/**
 * Writes nginx.conf.template from site.json, for the web server of a deployment: `npm run nginx`.
 * The image's own start script fills in ${COMMON_VISION_...} from the environment.
 */
import { writeFileSync } from "node:fs";
import { headers, site, unavailable } from "./site.ts";

const quoted = (text: string) => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
const indented = (lines: string[], by: string) => lines.map((line) => by + line).join("\n");

const toTheApi = `^/(?:${site.forwarded.map((path) => path.slice(1)).join("|")})(?:/|$)`;

const addHeaders = Object.entries(headers(true)).map(
  ([name, value]) => `add_header ${name} "${value}" always;`,
);
/** One answer for each header, ours, whatever the API may come to send itself. */
const hideHeaders = Object.keys(headers(true)).map((name) => `proxy_hide_header ${name};`);
const clearHeaders = site.setForTheApiByThisServerAlone
  .filter((name) => !/^X-Forwarded-(?:For|Host|Port|Proto)$/.test(name))
  .map((name) => `proxy_set_header ${name} "";`);

const whoCalls = [
  'proxy_set_header Connection "";',
  "proxy_set_header Host $host;",
  "proxy_set_header X-Forwarded-For $remote_addr;",
  "proxy_set_header X-Forwarded-Host $host;",
  "proxy_set_header X-Forwarded-Port 443;",
  "proxy_set_header X-Forwarded-Proto https;",
  ...clearHeaders,
];

function unavailableAs(kind: "page" | "problem", type: string): string {
  return `    location = /unavailable/${kind} {
        internal;
        default_type ${type};
        add_header Retry-After ${site.secondsUntilTheApiIsTriedAgain} always;
        add_header Cache-Control no-store always;
${indented(addHeaders, "        ")}
        return 503 ${quoted(unavailable[kind].trim())};
    }`;
}

function forwarded(paths: string, alsoSaid: string[] = []): string {
  return `    location ~ ${paths} {
        proxy_pass http://common_vision_api;
        proxy_http_version 1.1;
        proxy_connect_timeout 2s;
        proxy_read_timeout 30s;
        # The app decides what is sent again.
        proxy_next_upstream off;
        error_page 502 504 =503 /unavailable/$common_vision_unavailable;
${indented([...alsoSaid, ...whoCalls, ...hideHeaders], "        ")}
    }`;
}

export const configuration = `# Made from site.json by nginx.ts (npm run nginx); a test says when it is out of date.

map $uri $common_vision_cache {
    default "${site.cacheOfEverythingElse}";
    ~^${site.hashedFiles} "${site.cacheOfHashedFiles}";
    ~${toTheApi} "";
}

# Who holds a rater's link, and when they come, is written down nowhere.
map $uri $common_vision_logged {
    default 1;
    ~^${site.notLogged} 0;
}

map $http_accept $common_vision_unavailable {
    default problem;
    ~text/html page;
}

upstream common_vision_api {
    server \${COMMON_VISION_API};
    keepalive 32;
}

server_tokens off;
ssl_protocols TLSv1.2 TLSv1.3;
ssl_certificate \${COMMON_VISION_TLS_CERTIFICATE};
ssl_certificate_key \${COMMON_VISION_TLS_KEY};
ssl_session_cache shared:tls:10m;

server {
    listen 8080;
    return 301 https://$host$request_uri;
}

# A name that is not ours gets no answer at all.
server {
    listen 8443 ssl http2 default_server;
    ssl_reject_handshake on;
    return 421;
}

server {
    listen 8443 ssl http2;
    server_name \${COMMON_VISION_HOST};
    root /usr/share/nginx/html;
    access_log /var/log/nginx/access.log combined if=$common_vision_logged;
    index index.html;

    gzip_static on;
    gzip_vary on;
    # The API sets the real limits; this is the wall behind them.
    client_max_body_size 17m;

${indented(addHeaders, "    ")}
    add_header Cache-Control $common_vision_cache;

    # A form's id and its rater's address are in the error log's lines too, where the API is away.
${forwarded(`^${site.notLogged}`, ["error_log /dev/null;"])}

${forwarded(toTheApi)}

    location / {
        try_files $uri /index.html;
    }

    location ${site.hashedFiles} {
        try_files $uri =404;
    }

    location ~ /\\. {
        return 404;
    }

    location ~ \\.(?:${site.neverAPage.join("|")})$ {
        try_files $uri =404;
    }

${unavailableAs("page", '"text/html; charset=utf-8"')}

${unavailableAs("problem", "application/problem+json")}
}

# Keycloak, as far as people need it: its administration stays inside.
server {
    listen 8443 ssl http2;
    server_name \${COMMON_VISION_IDENTITY_HOST};

    location / {
        return 404;
    }

    location ^~ /realms/master/ {
        return 404;
    }

    location ~ ^/(?:realms|resources)/ {
        proxy_pass http://\${COMMON_VISION_KEYCLOAK};
        proxy_http_version 1.1;
        # Keycloak's own cookies and state do not fit into the usual 4 kB.
        proxy_buffer_size 16k;
        proxy_buffers 8 16k;
${indented(whoCalls, "        ")}
    }
}
`;

if (import.meta.main) {
  writeFileSync(new URL("nginx.conf.template", import.meta.url), configuration);
}
