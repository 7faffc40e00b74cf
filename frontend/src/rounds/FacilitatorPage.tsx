import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { getListFacilitatorsQueryOptions, updateFacilitator } from "../api/generated/commonVision";
import type { RoundView } from "../api/generated/commonVision.schemas";
import { useMe } from "../auth/me";
import { feedbackPaths } from "../feedbackPaths";
import { BackLink } from "../ui/BackLink";
import { Button } from "../ui/Button";
import { Empty } from "../ui/Empty";
import { ErrorNote } from "../ui/ErrorState";
import { ErrorSummary } from "../ui/ErrorSummary";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { Radios } from "../ui/Radios";
import { fromToday, inShort } from "./days";
import { fieldErrors } from "./fieldErrors";
import { NotNow, Unsaved } from "./NotNow";
import { useRoundChange } from "./queries";
import { isOver } from "./states";
import { WithRound } from "./WithRound";

/** Who reads the report first; also in place of one who has left, until it is released. */
export default function FacilitatorPage() {
  return (
    <WithRound>
      {(round) =>
        round.you === "SUBJECT" && !isOver(round.state) ? (
          <Choose round={round} />
        ) : (
          <NotNow round={round} />
        )
      }
    </WithRound>
  );
}

function Choose({ round }: { round: RoundView }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const me = useMe();
  const odsCode = me.status === "signed-in" ? me.person.organisation?.odsCode : undefined;
  const facilitators = useQuery({
    ...getListFacilitatorsQueryOptions(odsCode ?? "", { query: { staleTime: 0 } }),
    enabled: odsCode !== undefined,
  });
  const [wanted, setWanted] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const change = useRoundChange(round.id, (staffMember: string, headers) =>
    updateFacilitator(round.id, { staffMember }, headers),
  );

  const today = fromToday(0);
  const offered = (facilitators.data?.items ?? []).filter(
    ({ validFrom, validTo }) => validFrom <= today && today <= validTo,
  );
  const chosen = wanted ?? round.facilitator?.staffMember ?? null;
  const isOffered = offered.some(({ staffMember }) => staffMember === chosen);
  const errors =
    tried && !isOffered
      ? [{ field: "staffMember", message: t`Choose a facilitator` }]
      : fieldErrors(change.error, ["staffMember"]);
  const save = () => {
    setTried(true);
    if (isOffered && chosen !== null && !change.isPending)
      change.mutate(chosen, { onSuccess: () => void navigate(feedbackPaths.round(round.id)) });
  };

  return (
    <Page
      title={t`Your facilitator`}
      back={<BackLink to={feedbackPaths.round(round.id)} />}
      hasError={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      <p>
        <Trans>
          A facilitator is trained to read feedback reports. They get yours first, may take out a
          comment that would hurt or give somebody away, talk it through with you, and then release
          it to you. Choose somebody who is neither your line manager nor one of those you ask.
        </Trans>
      </p>
      {round.state !== "DRAFT" && (
        <p>
          <Trans>
            If you choose another, the one before sees nothing of this round from then on, its
            report included.
          </Trans>
        </p>
      )}
      {facilitators.error ? (
        <ErrorNote error={facilitators.error} retry={() => void facilitators.refetch()} />
      ) : odsCode !== undefined && facilitators.data === undefined ? (
        <Loading inPage />
      ) : offered.length === 0 ? (
        <Empty>
          <Trans>
            Your organisation has accredited nobody for today. Ask the person who looks after Common
            Vision in your organisation; your round stays as it is meanwhile.
          </Trans>
        </Empty>
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <Radios
            id="staffMember"
            legend={t`Accredited by your organisation`}
            error={errors[0]?.message}
            choices={offered.map(({ staffMember, name, validTo }) => ({
              value: staffMember,
              label: name,
              hint: t`Accredited until ${inShort(validTo)}`,
            }))}
            value={isOffered ? chosen : null}
            onChange={setWanted}
          />
          <Unsaved error={change.error} known={errors.length > 0} />
          <Button type="submit">
            {change.isPending ? <Trans>Saving…</Trans> : <Trans>Choose</Trans>}
          </Button>
        </form>
      )}
    </Page>
  );
}
