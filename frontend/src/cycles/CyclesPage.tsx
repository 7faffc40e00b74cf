import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { cyclesQuery } from "../api/cycles";
import type { CycleView, OrganisationSummary } from "../api/generated/commonVision.schemas";
import { LeadsOnly } from "../auth/LeadsOnly";
import { cyclePaths } from "../cyclePaths";
import { paths } from "../paths";
import { BackLink } from "../ui/BackLink";
import { ButtonTo } from "../ui/Button";
import { Empty } from "../ui/Empty";
import { ErrorState } from "../ui/ErrorState";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { CycleCard } from "./CycleCard";
import { TakeBackDialog } from "./TakeBackDialog";

/** The cycles of a lead's organisation, the newest first. */
export default function CyclesPage() {
  return (
    <LeadsOnly>{(odsCode, name) => <Cycles odsCode={odsCode} name={name ?? odsCode} />}</LeadsOnly>
  );
}

function Cycles({ odsCode, name }: OrganisationSummary) {
  const { t } = useLingui();
  const { state } = useLocation() as { state: { said?: string } | null };
  const cycles = useQuery(cyclesQuery(odsCode));
  const [said, setSaid] = useState(state?.said ?? "");
  const navigate = useNavigate();
  useEffect(() => {
    // Said once: whoever comes back or loads the page again may find the cycle open by then.
    if (state?.said !== undefined) void navigate(".", { replace: true, state: null });
  }, [state, navigate]);
  const [takingBack, setTakingBack] = useState<CycleView | null>(null);

  if (cycles.data === undefined) {
    return cycles.error ? (
      <ErrorState error={cycles.error} retry={() => void cycles.refetch()} />
    ) : (
      <Loading />
    );
  }
  const { items } = cycles.data;
  const plan = (
    <ButtonTo to={cyclePaths.newCycle()}>
      <Trans>Plan a cycle</Trans>
    </ButtonTo>
  );
  return (
    <Page
      title={t`Cycles`}
      caption={name}
      back={<BackLink to={paths.organisation()}>{t`Your organisation`}</BackLink>}
    >
      <output className={said === "" ? undefined : "app-notice"}>
        {said !== "" && <p>{said}</p>}
      </output>
      <p>
        <Trans>
          A cycle is a window of days in which the self-assessments of your people count in the
          figures of {name}, if they agree when they submit. It opens and closes by itself. At least
          seven days after it has closed its figures are published, once, and never change.
        </Trans>
      </p>
      <p>
        <Trans>
          There are no figures while it runs: whoever sees them before and after one more person has
          answered knows what that person said.
        </Trans>
      </p>
      {items.length === 0 ? (
        <Empty action={plan}>
          <Trans>
            No cycle is planned yet. Plan the first: choose the days, and say in your own words what
            it is for.
          </Trans>
        </Empty>
      ) : (
        <>
          {plan}
          {items.map((cycle) => (
            <CycleCard cycle={cycle} onTakeBack={() => setTakingBack(cycle)} key={cycle.id} />
          ))}
        </>
      )}
      {takingBack && (
        <TakeBackDialog
          odsCode={odsCode}
          cycle={takingBack}
          onClose={() => setTakingBack(null)}
          onTakenBack={() => {
            setTakingBack(null);
            setSaid(t`The cycle is taken back. Nobody was asked for anything.`);
          }}
        />
      )}
    </Page>
  );
}
