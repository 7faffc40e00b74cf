import { useGetQuestionnaireVersion } from "../api/generated/commonVision";
import type { Comparison, ProgressPoint } from "../api/generated/commonVision.schemas";
import { Compared } from "../comparison/Compared";
import { ErrorNote } from "../ui/ErrorState";
import { useMoments } from "./useMoments";

interface ComparedPointsProps {
  comparison: Comparison;
  points: readonly ProgressPoint[];
}

/** The comparison that the server made, once the later assessment's scale is known. */
export function ComparedPoints({ comparison, points }: ComparedPointsProps) {
  const moment = useMoments(points);
  const before = points.find(({ responseId }) => responseId === comparison.from);
  const after = points.find(({ responseId }) => responseId === comparison.to);
  const questionnaire = useGetQuestionnaireVersion(
    after?.questionnaire.key ?? "",
    after?.questionnaire.version ?? 0,
    { query: { staleTime: Number.POSITIVE_INFINITY, enabled: after !== undefined } },
  );
  if (questionnaire.error) {
    return <ErrorNote error={questionnaire.error} retry={() => void questionnaire.refetch()} />;
  }
  if (!before || !after || !questionnaire.data) return null;
  return (
    <Compared
      before={{ ...before, when: moment(before) }}
      after={{ ...after, when: moment(after) }}
      comparison={comparison}
      scalePoints={questionnaire.data.scale.points.length}
    />
  );
}
