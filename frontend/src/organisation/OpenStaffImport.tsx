import { Trans } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, type ReactNode } from "react";
import type {
  StaffApplication,
  StaffImportView,
  StaffMapping,
} from "../api/generated/commonVision.schemas";
import {
  applyStaffImport,
  checkStaffImport,
  deleteStaffImport,
  staffImportQuery,
} from "../api/organisation";
import { isNotFound } from "../api/problem";
import { paths } from "../paths";
import { Button, ButtonTo } from "../ui/Button";
import { Details } from "../ui/Details";
import { ErrorNote, ErrorState } from "../ui/ErrorState";
import { Loading } from "../ui/Loading";
import { Panel } from "../ui/Panel";
import { WarningCallout } from "../ui/WarningCallout";
import { StaffFigures } from "./StaffFigures";
import { StaffMappingForm } from "./StaffMappingForm";
import { StaffOutcomeView } from "./StaffOutcomeView";
import { StaffProgress } from "./StaffProgress";

interface OpenStaffImportProps {
  odsCode: string;
  id: string;
  /** It is no more: thrown away, or done with. */
  onGone: () => void;
  /** Somebody goes on with it here, so that it is shown to its end. */
  onChosen: () => void;
}

const running = ({ state }: StaffImportView) => state === "CHECKING" || state === "APPLYING";

/** One import, from what its columns are to what it did. */
export function OpenStaffImport({ odsCode, id, onGone, onChosen }: OpenStaffImportProps) {
  const client = useQueryClient();
  const view = useQuery({
    ...staffImportQuery(odsCode, id),
    refetchInterval: ({ state: { data } }) => (data && running(data) ? 700 : false),
  });
  const show = (shown: StaffImportView) => {
    onChosen();
    client.setQueryData(staffImportQuery(odsCode, id).queryKey, shown);
  };
  const check = useMutation({
    mutationFn: (mapping: StaffMapping) => checkStaffImport(odsCode, id, mapping),
    onSuccess: show,
  });
  const apply = useMutation({
    mutationFn: (yes: StaffApplication) => applyStaffImport(odsCode, id, yes),
    onSuccess: show,
    onError: () => void view.refetch(),
  });
  const drop = useMutation({
    mutationFn: async () => {
      try {
        await deleteStaffImport(odsCode, id);
      } catch (error) {
        if (!isNotFound(error)) throw error;
      }
    },
    onSuccess: onGone,
  });
  const applied = view.data?.state === "APPLIED";
  useEffect(() => {
    // The staff list, the units and the figures of the past are others now.
    if (applied)
      void client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== staffImportQuery(odsCode, id).queryKey[0],
      });
  }, [applied, client, odsCode, id]);

  if (view.error && isNotFound(view.error))
    return (
      <>
        <p>
          <Trans>
            This file is not here any more: it waited too long, or another took its place.
          </Trans>
        </p>
        <Button onClick={onGone}>
          <Trans>Bring a file</Trans>
        </Button>
      </>
    );
  if (view.error) return <ErrorState error={view.error} retry={() => void view.refetch()} />;
  if (!view.data) return <Loading inPage />;
  const { state, outcome, failure } = view.data;

  if (running(view.data)) return <StaffProgress import={view.data} />;
  if (state === "APPLIED" && outcome)
    return (
      <>
        <Arrived>
          <Panel title={<Trans>Imported</Trans>}>
            <Trans>Your staff list is up to date.</Trans>
          </Panel>
        </Arrived>
        <StaffFigures outcome={outcome} done />
        <div className="nhsuk-button-group">
          <ButtonTo to={paths.organisation()}>
            <Trans>Look at the list</Trans>
          </ButtonTo>
          <Button secondary onClick={onGone}>
            <Trans>Bring another file</Trans>
          </Button>
        </div>
      </>
    );

  const mapping = (
    <StaffMappingForm
      import={view.data}
      error={check.error}
      pending={check.isPending}
      onCheck={(said) => check.mutate(said)}
      // What the server has found out since is what the form begins with.
      key={JSON.stringify([view.data.mapping, view.data.staffGroups, view.data.payBands])}
    />
  );
  return (
    <>
      {failure === "LIST_CHANGED" && (
        <WarningCallout title={<Trans>Nothing was imported</Trans>}>
          <p>
            <Trans>
              The staff list has changed since you looked. This is what the file would do now.
            </Trans>
          </p>
        </WarningCallout>
      )}
      {state === "FAILED" && (
        <WarningCallout title={<Trans>Nothing was imported</Trans>}>
          <p>
            {failure === "INTERRUPTED" ? (
              <Trans>The server stopped while it was at it. Look through the file again.</Trans>
            ) : (
              <Trans>
                Something went wrong on our side. Look through the file again; if it happens twice,
                tell those who run this service.
              </Trans>
            )}
          </p>
        </WarningCallout>
      )}
      {state === "CHECKED" && outcome ? (
        <>
          <StaffOutcomeView
            odsCode={odsCode}
            id={id}
            outcome={outcome}
            error={apply.error}
            pending={apply.isPending}
            onApply={(yes) => apply.mutate(yes)}
          />
          <Details
            summary={<Trans>Change how the file is read</Trans>}
            open={[...view.data.staffGroups, ...view.data.payBands].some(({ known }) => !known)}
          >
            {mapping}
          </Details>
        </>
      ) : (
        mapping
      )}
      {drop.error && <ErrorNote error={drop.error} />}
      <Button secondary onClick={() => !drop.isPending && drop.mutate()}>
        <Trans>Throw this file away</Trans>
      </Button>
    </>
  );
}

/** The answer comes to whoever waits for it. */
function Arrived({ children }: { children: ReactNode }) {
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => part.current?.focus(), []);
  return (
    <div tabIndex={-1} ref={part}>
      {children}
    </div>
  );
}
