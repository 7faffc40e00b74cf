import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { getGetFrameworkVersionQueryOptions } from "../api/generated/commonVision";
import { fieldMessages, ProblemError } from "../api/problem";
import { useMe } from "../auth/me";
import { paths } from "../paths";
import { BackLink } from "../ui/BackLink";
import { Button } from "../ui/Button";
import { ErrorNote } from "../ui/ErrorState";
import { ErrorSummary } from "../ui/ErrorSummary";
import { InsetText } from "../ui/InsetText";
import { Page } from "../ui/Page";
import { Radios } from "../ui/Radios";
import { keyFor } from "./keys";
import { longestName } from "./limits";
import { localPrefix } from "./ownership";
import { ShortText } from "./ShortText";
import { useBeginFramework } from "./useBegin";

/** Empty, or a copy of a version that the address names; for the editor's organisation or, by an administrator, for everyone. */
export default function NewFrameworkPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const me = useMe();
  const [search] = useSearchParams();
  const copied = search.get("copy");
  const version = Number(search.get("version"));
  const original = useQuery({
    ...getGetFrameworkVersionQueryOptions(copied ?? "", version),
    enabled: copied !== null,
  });
  const [name, setName] = useState("");
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const [chosen, setChosen] = useState<"local" | "everyone" | null>(null);
  const [missing, setMissing] = useState(false);
  const begin = useBeginFramework();
  if (me.status !== "signed-in") return null;

  const { organisation, roles } = me.person;
  const mayForEveryone = roles.includes("administrator");
  const whose = chosen ?? (organisation === null && mayForEveryone ? "everyone" : "local");
  const prefix = whose === "local" && organisation ? localPrefix(organisation.odsCode) : "";
  const key = chosenKey ?? keyFor(name);
  const back = <BackLink to={paths.drafts()}>{t`All drafts`}</BackLink>;
  if (organisation === null && !mayForEveryone)
    return (
      <Page title={t`Start a new framework`} back={back}>
        <p>
          <Trans>
            Your sign-in names no organisation that we know, so there is nobody whose own framework
            this could be. Ask the person who looks after Common Vision in your organisation.
          </Trans>
        </p>
      </Page>
    );

  const refused: Record<string, string | undefined> = {
    ...fieldMessages(begin.error),
    ...(slugOf(begin.error) === "draft-exists" && {
      key: t`There is a draft with this code already. Choose another.`,
    }),
    ...(slugOf(begin.error) === "key-taken" && {
      key: t`This code is taken. Choose another.`,
    }),
    ...(missing && name.trim() === "" && { name: t`Enter a name` }),
  };
  const errors = ["name", "key"].flatMap((field) =>
    refused[field] ? [{ field, message: refused[field] }] : [],
  );
  const submit = () => {
    if (name.trim() === "") return setMissing(true);
    begin.mutate(
      {
        key: prefix + key,
        name: name.trim(),
        ...(copied !== null && { copyOf: { key: copied, version } }),
      },
      { onSuccess: (draft) => void navigate(paths.frameworkDraft(draft.key)) },
    );
  };

  return (
    <Page
      title={copied === null ? t`Start a new framework` : t`Copy a framework`}
      back={back}
      hasError={errors.length > 0}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <ErrorSummary errors={errors} />
        {copied !== null && (
          <InsetText>
            <p>
              <Trans>
                It begins with all that is in {original.data?.name ?? copied}, version {version}.
                What you leave as it is keeps its code, so that answers can be compared.
              </Trans>
            </p>
          </InsetText>
        )}
        <ShortText
          id="name"
          label={t`Name`}
          error={refused.name}
          value={name}
          limit={longestName}
          onChange={setName}
        />
        {organisation !== null && mayForEveryone && (
          <Radios
            id="whose"
            legend={t`Whom it is for`}
            choices={[
              { value: "local", label: t`The people of ${organisation.name}` },
              { value: "everyone", label: t`Everyone` },
            ]}
            value={whose}
            onChange={(value) => setChosen(value as "local" | "everyone")}
          />
        )}
        <ShortText
          id="key"
          label={t`Code in its address`}
          hint={
            prefix === ""
              ? t`Small letters, digits and hyphens. It stays for good.`
              : t`Small letters, digits and hyphens, after ${prefix}. It stays for good.`
          }
          error={refused.key}
          value={key}
          limit={80 - prefix.length}
          onChange={setChosenKey}
        />
        {begin.error !== null && errors.length === 0 && <ErrorNote error={begin.error} />}
        <Button type="submit">
          {begin.isPending ? <Trans>Starting…</Trans> : <Trans>Start the draft</Trans>}
        </Button>
      </form>
    </Page>
  );
}

function slugOf(error: unknown): string | null {
  return error instanceof ProblemError ? error.slug : null;
}
