import { Trans, useLingui } from "@lingui/react/macro";
import { useState, type ReactNode } from "react";
import type { PersonView } from "../api/generated/commonVision.schemas";
import { fieldMessages, ProblemError } from "../api/problem";
import { paths } from "../paths";
import { BackLink } from "../ui/BackLink";
import { Button } from "../ui/Button";
import { ErrorNote } from "../ui/ErrorState";
import { ErrorSummary, type FieldError } from "../ui/ErrorSummary";
import { InsetText } from "../ui/InsetText";
import { Page } from "../ui/Page";
import { Radios } from "../ui/Radios";
import { keyFor } from "./keys";
import { longestName } from "./limits";
import { localPrefix } from "./ownership";
import { ShortText } from "./ShortText";

interface NewDraftFormProps {
  title: string;
  person: PersonView;
  /** What it begins with, in words; nothing where it begins empty. */
  beginsWith?: ReactNode;
  begin: { error: unknown; isPending: boolean };
  onBegin: (wish: { key: string; name: string }) => void;
  /** What else has to be chosen, and what is wrong with it. */
  children?: ReactNode;
  check?: () => FieldError[];
}

const longestKey = 80;

/** Name and key of something new; for the editor's organisation or, by an administrator, for everyone. */
export function NewDraftForm({
  title,
  person: { organisation, roles },
  beginsWith,
  begin,
  onBegin,
  children,
  check = () => [],
}: NewDraftFormProps) {
  const { t } = useLingui();
  const [name, setName] = useState("");
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const [chosen, setChosen] = useState<"local" | "everyone" | null>(null);
  const [tried, setTried] = useState(false);

  const mayForEveryone = roles.includes("administrator");
  const whose = chosen ?? (organisation === null ? "everyone" : "local");
  const prefix = whose === "local" && organisation ? localPrefix(organisation.odsCode) : "";
  const key = chosenKey ?? keyFor(name).slice(0, longestKey - prefix.length);
  const back = <BackLink to={paths.drafts()}>{t`All drafts`}</BackLink>;
  if (organisation === null && !mayForEveryone)
    return (
      <Page title={title} back={back}>
        <p>
          <Trans>
            Your sign-in names no organisation that we know, so there is nobody whose own this could
            be. Ask the person who looks after Common Vision in your organisation.
          </Trans>
        </p>
      </Page>
    );

  const slug = begin.error instanceof ProblemError ? begin.error.slug : "";
  const refused: Record<string, string | undefined> = {
    ...fieldMessages(begin.error),
    ...(slug === "draft-exists" && {
      key: t`There is a draft with this code already. Choose another.`,
    }),
    ...(slug === "key-taken" && { key: t`This code is taken. Choose another.` }),
    ...(tried && name.trim() === "" && { name: t`Enter a name` }),
  };
  const errors: FieldError[] = [
    ...(tried ? check() : []),
    ...["name", "key"].flatMap((field) =>
      refused[field] ? [{ field, message: refused[field] }] : [],
    ),
  ];
  const submit = () => {
    setTried(true);
    if (name.trim() !== "" && check().length === 0)
      onBegin({ key: prefix + key, name: name.trim() });
  };

  return (
    <Page title={title} back={back} hasError={errors.length > 0}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <ErrorSummary errors={errors} />
        {beginsWith && (
          <InsetText>
            <p>{beginsWith}</p>
          </InsetText>
        )}
        {children}
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
          limit={longestKey - prefix.length}
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
