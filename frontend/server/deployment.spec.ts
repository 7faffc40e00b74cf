/** docker-compose.yml against the Compose specification. That its settings exist is held by the local run's tests. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, it } from "vitest";
import { parse } from "yaml";

const schema = JSON.parse(
  readFileSync(
    new URL("../node_modules/dclint/schemas/compose.schema.json", import.meta.url),
    "utf8",
  ),
);
// It names its dialect (draft 7) by an address that is not quite the official one.
const conforms = new Ajv({ strict: false, validateSchema: false, allErrors: true }).compile(schema);
const text = readFileSync(new URL("../../docker-compose.yml", import.meta.url), "utf8");

describe("docker-compose.yml", () => {
  it("conforms to the Compose specification", () => {
    assert.ok(conforms(parse(text)), JSON.stringify(conforms.errors, null, 2));
  });

  it("would be refused with a word that the specification does not know", () => {
    for (const wrong of [
      text.replace("healthcheck:", "health-check:"),
      text.replace("condition: service_healthy", "condition: healthy"),
      text.replace("restart: unless-stopped", "restart: [unless-stopped]"),
    ]) {
      assert.notEqual(wrong, text);
      assert.equal(conforms(parse(wrong)), false);
    }
  });

  it("names nothing that is not there", () => {
    const { services, networks, configs, secrets, volumes } = parse(text);
    for (const [name, service] of Object.entries<Record<string, any>>(services)) {
      const known = (kind: string, used: string[], there: object) =>
        used.forEach((one) => assert.ok(one in there, `${name} uses the ${kind} ${one}`));
      known("network", names(service.networks), networks);
      known("secret", names(service.secrets), secrets ?? {});
      known("service", names(service.depends_on), services);
      known(
        "config",
        names(service.configs?.map((config: { source: string }) => config.source)),
        configs ?? {},
      );
      known(
        "volume",
        names(service.volumes?.map((volume: string) => volume.split(":", 1)[0])),
        volumes ?? {},
      );
    }
  });
});

function names(given: string[] | object | undefined): string[] {
  return Array.isArray(given) ? given : Object.keys(given ?? {});
}
