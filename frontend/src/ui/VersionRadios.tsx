import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { Version } from "../versions";
import { Radios } from "./Radios";
import { Said } from "./Said";

interface VersionRadiosProps {
  versions: readonly Version[];
  value: string | null;
  onChange: (id: string) => void;
  error?: string | undefined;
}

/** Which questionnaire, and with which domains. The first radio's id is "version". */
export function VersionRadios({ versions, value, onChange, error }: VersionRadiosProps) {
  const { t } = useLingui();
  return (
    <Radios
      id="version"
      legend={t`Which one fits your work?`}
      legendSize="m"
      error={error}
      choices={versions.map((version) => ({
        value: version.id,
        label: <VersionName version={version} />,
        hint: <VersionHint version={version} />,
      }))}
      value={value}
      onChange={onChange}
    />
  );
}

function VersionName({ version: { questionnaire, senior, sections } }: { version: Version }) {
  if (senior) {
    return (
      <Trans>
        <Said>{questionnaire.name}</Said>, for a senior role
      </Trans>
    );
  }
  return sections.length < questionnaire.sections.length ? (
    <Trans>
      <Said>{questionnaire.name}</Said>, for everyone
    </Trans>
  ) : (
    <Said>{questionnaire.name}</Said>
  );
}

function VersionHint({
  version: { questionnaire, senior, sections, items, minutes },
}: {
  version: Version;
}) {
  return (
    <>
      {senior ? (
        <Trans>
          For people who lead a whole organisation or service: all {sections.length} domains.
        </Trans>
      ) : (
        <Said>{questionnaire.summary}</Said>
      )}{" "}
      <Trans>
        <Plural value={items} one="# question" other="# questions" />, about{" "}
        <Plural value={minutes} one="# minute" other="# minutes" />
      </Trans>
      . <Trans>Built on: {questionnaire.framework.name}</Trans>
    </>
  );
}
