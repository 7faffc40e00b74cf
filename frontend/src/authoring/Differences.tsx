import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { Succession } from "../api/generated/commonVision.schemas";
import { ErrorNote } from "../ui/ErrorState";
import { Loading } from "../ui/Loading";
import { toAskAbout, type Difference } from "./difference";
import { DifferenceList } from "./DifferenceList";
import { DraftPage } from "./DraftPage";
import { MeaningQuestions } from "./MeaningQuestions";
import { meansTheSame, withMeaning } from "./succession";
import type { DraftPages } from "./useDraft";

interface DifferencesProps<C extends object> {
  draft: DraftPages<C>;
  since: number | undefined;
  back: ReactNode;
  error: unknown;
  retry: () => void;
  differences: Difference[] | undefined;
  /** Which parts' meaning people's history hangs on. */
  asked: "element" | "item";
}

/** What is different in words, and whether what reads otherwise still means the same. */
export function Differences<C extends { name: string; succession?: Succession }>({
  draft,
  since,
  back,
  error,
  retry,
  differences,
  asked,
}: DifferencesProps<C>) {
  const { t } = useLingui();
  const { keeper, content } = draft;
  return (
    <DraftPage draft={draft} title={t`What is different`} caption={content.name} back={back}>
      {since === undefined ? (
        <p>
          <Trans>Nothing has been published under this code, so all of it is new.</Trans>
        </p>
      ) : error ? (
        <ErrorNote error={error} retry={retry} />
      ) : !differences ? (
        <Loading inPage />
      ) : differences.length === 0 ? (
        <p>
          <Trans>It still says what version {since} says.</Trans>
        </p>
      ) : (
        <>
          <MeaningQuestions
            about={toAskAbout(differences, asked)}
            meansTheSame={(key) => meansTheSame(content, key)}
            onSay={(key, same) => keeper.edit((it) => withMeaning(it, since, key, same), null)}
          />
          <h2 className="nhsuk-heading-m">
            <Trans>Since version {since}</Trans>
          </h2>
          <DifferenceList differences={differences} />
        </>
      )}
    </DraftPage>
  );
}
