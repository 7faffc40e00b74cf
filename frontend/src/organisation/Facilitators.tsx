import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { FacilitatorView } from "../api/generated/commonVision.schemas";
import { deleteFacilitator, facilitatorsQuery } from "../api/organisation";
import { isNotFound } from "../api/problem";
import { FoldingTable } from "../profile-view/FoldingTable";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { Empty } from "../ui/Empty";
import { ErrorNote } from "../ui/ErrorState";

interface FacilitatorsProps {
  odsCode: string;
  facilitators: FacilitatorView[];
  onChange: (facilitator: FacilitatorView) => void;
  onEnded: (words: string) => void;
}

/** Who may receive feedback reports, and until when. */
export function Facilitators({ odsCode, facilitators, onChange, onEnded }: FacilitatorsProps) {
  const { t, i18n } = useLingui();
  const [ending, setEnding] = useState<FacilitatorView | null>(null);
  const day = (date: string) => i18n.date(`${date}T12:00`, { dateStyle: "long" });
  const title = (
    <h2 className="nhsuk-heading-m">
      <Trans>Facilitators</Trans>
    </h2>
  );
  if (facilitators.length === 0) {
    return (
      <>
        {title}
        <Empty>
          <Trans>
            There are none yet, so nobody can ask colleagues for feedback: a facilitator reads each
            report first. Accredit somebody from the staff list below.
          </Trans>
        </Empty>
      </>
    );
  }
  return (
    <>
      {title}
      <FoldingTable
        caption={t`Who may read feedback reports first`}
        rowHeading={t`Name`}
        columns={[
          { heading: t`First day` },
          { heading: t`Last day` },
          { heading: t`Change`, long: true },
        ]}
        rows={facilitators.map((facilitator) => ({
          id: facilitator.id,
          name: facilitator.name,
          cells: [
            day(facilitator.validFrom),
            day(facilitator.validTo),
            <div className="nhsuk-button-group nhsuk-u-margin-bottom-0" key="change">
              <Button secondary small onClick={() => onChange(facilitator)}>
                <Trans>Change the dates</Trans>
                <span className="nhsuk-u-visually-hidden">: {facilitator.name}</span>
              </Button>
              <Button secondary small onClick={() => setEnding(facilitator)}>
                <Trans>End it</Trans>
                <span className="nhsuk-u-visually-hidden">: {facilitator.name}</span>
              </Button>
            </div>,
          ],
        }))}
      />
      {ending && (
        <EndDialog
          odsCode={odsCode}
          facilitator={ending}
          onClose={() => setEnding(null)}
          onEnded={() => {
            setEnding(null);
            onEnded(t`${ending.name} is no facilitator any more.`);
          }}
        />
      )}
    </>
  );
}

function EndDialog({
  odsCode,
  facilitator: { id, name },
  onClose,
  onEnded,
}: {
  odsCode: string;
  facilitator: FacilitatorView;
  onClose: () => void;
  onEnded: () => void;
}) {
  const client = useQueryClient();
  const end = useMutation({
    mutationFn: async () => {
      try {
        await deleteFacilitator(odsCode, id);
      } catch (error) {
        // Somebody else has ended it: that is what was wanted.
        if (!isNotFound(error)) throw error;
      }
    },
    onSuccess: async () => {
      await client.invalidateQueries(facilitatorsQuery(odsCode));
      onEnded();
    },
  });
  return (
    <Dialog open onClose={onClose} title={<Trans>End the accreditation of {name}?</Trans>}>
      <p>
        <Trans>
          It ends at once. {name} can read no report any more. People who chose {name} are asked to
          choose another facilitator; until then nobody sees their reports.
        </Trans>
      </p>
      {end.error && <ErrorNote error={end.error} />}
      <div className="nhsuk-button-group">
        <Button warning onClick={() => !end.isPending && end.mutate()}>
          <Trans>End it now</Trans>
        </Button>
        <Button secondary onClick={onClose}>
          <Trans>Keep it</Trans>
        </Button>
      </div>
    </Dialog>
  );
}
