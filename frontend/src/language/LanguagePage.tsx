import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useListFrameworks, useListQuestionnaires } from "../api/generated/commonVision";
import { chooseLanguage, chosenLanguage, english, wantedLanguages } from "../api/language";
import { Button } from "../ui/Button";
import { ErrorState } from "../ui/ErrorState";
import { LanguageName } from "../ui/LanguageName";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { Radios } from "../ui/Radios";

/** The choice of a language for what is published; the pages themselves are in English, and that is said. */
export default function LanguagePage() {
  const { t } = useLingui();
  const client = useQueryClient();
  const frameworks = useListFrameworks();
  const questionnaires = useListQuestionnaires();
  const [picked, setPicked] = useState(chosenLanguage);
  const [saved, setSaved] = useState(false);

  const failed = [frameworks, questionnaires].find(({ error }) => error !== null);
  if (failed) return <ErrorState error={failed.error} retry={() => void failed.refetch()} />;
  if (!frameworks.data || !questionnaires.data) return <Loading />;
  const published = [...frameworks.data.items, ...questionnaires.data.items];
  const others = new Set(published.flatMap(({ languages }) => languages));
  // What was chosen stays to be seen, though its translation may have been taken away.
  if (picked !== null && picked !== english) others.add(picked);
  const chosen = picked ?? browsersOwn(others);

  const save = () => {
    chooseLanguage(chosen);
    // Everything that is known came in the language before.
    void client.invalidateQueries();
    setSaved(true);
  };

  return (
    <Page title={t`Language`}>
      <p>
        <Trans>
          Frameworks and questionnaires can be read in the languages below, as far as they have been
          translated. What is missing is shown in English, and so is the rest of this service.
        </Trans>
      </p>
      {others.size === 0 && (
        <p>
          <Trans>Nothing has been translated yet, so there is only English.</Trans>
        </p>
      )}
      <Radios
        id="language"
        legend={t`Which language do you want to read in?`}
        legendSize="m"
        choices={[english, ...[...others].toSorted()].map((tag) => ({
          value: tag,
          label: <LanguageName tag={tag} />,
        }))}
        value={chosen}
        onChange={(tag) => {
          setPicked(tag);
          setSaved(false);
        }}
      />
      <Button onClick={save}>
        <Trans>Save on this device</Trans>
      </Button>
      <output>{saved && <Trans>Saved on this device.</Trans>}</output>
    </Page>
  );
}

/** What somebody who has chosen nothing is given: the first of their browser's languages that there is. */
function browsersOwn(others: ReadonlySet<string>): string {
  const [first = english] = wantedLanguages()
    .split(",")
    .map((tag) => [tag, tag.replace(/-.*/, "")].find((it) => it === english || others.has(it)))
    .filter((tag) => tag !== undefined);
  return first;
}
