import { Trans, useLingui } from "@lingui/react/macro";
import type { QuestionnaireSummary } from "../api/generated/commonVision.schemas";
import { Said } from "../ui/Said";

/** How many have taken it here; the server rounds down, and is silent under a hundred. */
export function Taken({ questionnaires }: { questionnaires: QuestionnaireSummary[] }) {
  const { i18n } = useLingui();
  const counted = questionnaires.find(({ taken }) => taken !== null);
  if (!counted?.taken) return null;
  return (
    <p>
      <Trans>
        More than {i18n.number(counted.taken)} people have taken the <Said>{counted.name}</Said>{" "}
        here.
      </Trans>
    </p>
  );
}
