import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Link, useNavigate } from "react-router";
import {
  createResponse,
  getGetResponseQueryKey,
  getListResponsesQueryKey,
  useListQuestionnaires,
} from "../api/generated/commonVision";
import type { ResponseSummary } from "../api/generated/commonVision.schemas";
import { paths } from "../paths";
import { BackLink } from "../ui/BackLink";
import { Button, ButtonTo } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { ErrorNote, ErrorState } from "../ui/ErrorState";
import { ErrorSummary } from "../ui/ErrorSummary";
import { InsetText } from "../ui/InsetText";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { SaidIn } from "../ui/Said";
import { VersionRadios } from "../ui/VersionRadios";
import { versions, type Version } from "../versions";
import type { Keeper } from "./keeper";
import { newId } from "../device/newId";
import { responsesQuery } from "./queries";
import { startedOn } from "./dates";
import { draftOf } from "./draftOf";
import { WithKeeper } from "./WithAssessment";

/** Which questionnaire, and with which domains. */
export default function ChooseVersionPage() {
  return <WithKeeper>{(keeper) => <Choose keeper={keeper} />}</WithKeeper>;
}

function Choose({ keeper }: { keeper: Keeper }) {
  const { t } = useLingui();
  const questionnaires = useListQuestionnaires();
  const responses = useInfiniteQuery(responsesQuery(keeper));
  const [chosen, setChosen] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const [again, setAgain] = useState<ResponseSummary | null>(null);
  const start = useStart();

  const failed = [questionnaires, responses].find(({ error }) => error !== null);
  if (failed !== undefined) {
    return <ErrorState error={failed.error} retry={() => void failed.refetch()} />;
  }
  if (questionnaires.data === undefined || responses.data === undefined) {
    return <Loading />;
  }
  const offered = versions(questionnaires.data.items);
  const taken = responses.data.pages.flatMap(({ items }) => items);
  const drafts = taken.filter(({ state }) => state === "DRAFT");
  const version = offered.find(({ id }) => id === chosen);
  const error = asked && version === undefined ? t`Choose a version` : undefined;

  const begin = () => {
    setAsked(true);
    if (version !== undefined) {
      const draft = draftOf(version, taken);
      if (draft === undefined) {
        start.mutate(version);
      } else {
        setAgain(draft);
      }
    }
  };

  return (
    <Page
      title={t`Choose a version`}
      back={<BackLink to={paths.assessments()}>{t`Your assessments`}</BackLink>}
      hasError={error !== undefined}
    >
      <ErrorSummary errors={error === undefined ? [] : [{ field: "version", message: error }]} />
      {drafts.length > 0 && (
        <InsetText>
          <p>
            <Trans>You have started already. Go on with:</Trans>
          </p>
          <ul>
            {drafts.map((draft) => (
              <li key={draft.id}>
                <Link to={paths.assessment(draft.id)}>{draft.questionnaire.name}</Link>
                <Trans>
                  , started on {startedOn(draft)}: {draft.answered} of {draft.items} answered
                </Trans>
              </li>
            ))}
          </ul>
        </InsetText>
      )}
      <SaidIn of={questionnaires.data.items}>
        <VersionRadios versions={offered} error={error} value={chosen} onChange={setChosen} />
      </SaidIn>
      <p>
        <Trans>
          You can stop at any time and come back. Nobody sees your answers unless you share them.
        </Trans>
      </p>
      {start.error && <ErrorNote error={start.error} />}
      <Button onClick={begin} disabled={start.isPending}>
        <Trans>Start</Trans>
      </Button>
      {again !== null && version !== undefined && (
        <Dialog
          open
          onClose={() => setAgain(null)}
          title={<Trans>You have started this one already</Trans>}
        >
          <p>
            <Trans>
              You started it on {startedOn(again)} and answered {again.answered} of {again.items}.
              Do you want to go on with that one?
            </Trans>
          </p>
          <div className="nhsuk-button-group">
            <ButtonTo to={paths.assessment(again.id)}>
              <Trans>Go on with it</Trans>
            </ButtonTo>
            <Button
              secondary
              onClick={() => {
                setAgain(null);
                start.mutate(version);
              }}
            >
              <Trans>Start another</Trans>
            </Button>
          </div>
        </Dialog>
      )}
    </Page>
  );
}

/** The same choice tried again, as after a lost reply, is the same draft. */
function useStart() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const attempt = useRef<{ version: string; key: string } | null>(null);
  return useMutation({
    mutationFn: (version: Version) => {
      if (attempt.current?.version !== version.id) {
        attempt.current = { version: version.id, key: newId() };
      }
      const { questionnaire, sections } = version;
      return createResponse(
        {
          questionnaire: questionnaire.key,
          version: questionnaire.version,
          sections: [...sections],
        },
        { "Idempotency-Key": attempt.current.key },
      );
    },
    onSuccess: async (response) => {
      attempt.current = null;
      client.setQueryData(getGetResponseQueryKey(response.id), response);
      await navigate(paths.assessment(response.id));
      await client.invalidateQueries({ queryKey: getListResponsesQueryKey() });
    },
  });
}
