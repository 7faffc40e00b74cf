import { Trans, useLingui } from "@lingui/react/macro";
import type { Rights } from "../api/generated/commonVision.schemas";
import { Details } from "../ui/Details";
import { Input } from "../ui/Input";
import { Radios } from "../ui/Radios";
import { Textarea } from "../ui/Textarea";
import { useFieldWords } from "./fieldWords";
import { longestOwner, longestText } from "./limits";
import { withOptional } from "./optional";
import { ShortText } from "./ShortText";

interface RightsFieldsProps {
  rights: Rights;
  onChange: (field: keyof Rights, change: (rights: Rights) => Rights) => void;
}

/** Owner, licence and notice; folded away, what only licensed wording needs. */
export function RightsFields({ rights, onChange }: RightsFieldsProps) {
  const { t } = useLingui();
  const words = useFieldWords();
  const readers = rights.allowedUse?.readers ?? "anyone";
  const set = (field: "owner" | "licence" | "notice" | "attribution", value: string) =>
    onChange(field, (it) => ({ ...it, [field]: value }));

  return (
    <>
      <ShortText
        id="owner"
        label={words("rights.owner")}
        hint={t`Of the names and the structure.`}
        value={rights.owner}
        limit={longestOwner}
        onChange={(value) => set("owner", value)}
      />
      <ShortText
        id="licence"
        label={words("rights.licence")}
        hint={t`Of the wording, for instance CC BY 4.0.`}
        value={rights.licence}
        limit={longestOwner}
        onChange={(value) => set("licence", value)}
      />
      <Textarea
        id="notice"
        label={words("rights.notice")}
        hint={t`Shown with the content wherever it stands, in files too.`}
        value={rights.notice}
        limit={longestText}
        onChange={({ target }) => set("notice", target.value)}
      />
      <Textarea
        id="attribution"
        label={words("rights.attribution")}
        rows={2}
        value={rights.attribution}
        limit={longestText}
        onChange={({ target }) => set("attribution", target.value)}
      />
      <Details
        summary={<Trans>The wording is under somebody else’s licence</Trans>}
        open={rights.permissionReference !== undefined || rights.allowedUse !== undefined}
      >
        <ShortText
          id="permissionReference"
          label={words("rights.permissionReference")}
          value={rights.permissionReference ?? ""}
          limit={longestOwner}
          onChange={(value) =>
            onChange("permissionReference", (it) =>
              withOptional(it, "permissionReference", value || undefined),
            )
          }
        />
        <Radios
          id="allowedUse"
          legend={words("rights.allowedUse")}
          choices={[
            { value: "anyone", label: t`Anyone` },
            { value: "staff", label: t`Whoever has signed in` },
            { value: "organisations", label: t`The people of some organisations` },
          ]}
          value={readers}
          onChange={(value) =>
            onChange("allowedUse", (it) =>
              withOptional(
                it,
                "allowedUse",
                value === "staff"
                  ? { readers: "staff" }
                  : value === "organisations"
                    ? { readers: "organisations", organisations: [] }
                    : undefined,
              ),
            )
          }
        />
        {readers === "organisations" && (
          <Input
            id="organisations"
            label={t`ODS codes of those organisations`}
            hint={t`With spaces between them, for instance RJ1 RJ2.`}
            defaultValue={rights.allowedUse?.organisations?.join(" ") ?? ""}
            onBlur={({ target }) =>
              onChange("allowedUse", (it) =>
                withOptional(it, "allowedUse", {
                  readers: "organisations",
                  organisations: target.value.toUpperCase().match(/[A-Z0-9]+/g) ?? [],
                }),
              )
            }
          />
        )}
        <Input
          id="expiresOn"
          label={words("rights.expiresOn")}
          hint={t`After it nobody can begin a response. Whoever has one keeps their profile.`}
          type="date"
          width={10}
          value={rights.expiresOn ?? ""}
          onChange={({ target }) =>
            onChange("expiresOn", (it) => withOptional(it, "expiresOn", target.value || undefined))
          }
        />
      </Details>
    </>
  );
}
