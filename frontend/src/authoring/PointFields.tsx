import { Trans, useLingui } from "@lingui/react/macro";
import type { ScalePoint } from "../api/generated/commonVision.schemas";
import { Button } from "../ui/Button";
import { Of } from "./Of";
import { ShortText } from "./ShortText";

const fewest = 2;
const most = 7;
const longestLabel = 100;

interface PointFieldsProps {
  /** The first point's label has it as its id. */
  id: string;
  /** Of what these are the points, for those who hear two such lists. */
  of: string;
  points: readonly ScalePoint[];
  onChange: (points: ScalePoint[]) => void;
}

/** The labels of a scale's points from the lowest up; points go and come at the high end. */
export function PointFields({ id, of, points, onChange }: PointFieldsProps) {
  const { t } = useLingui();
  return (
    <>
      {points.map(({ value, label }, index) => (
        <ShortText
          id={index === 0 ? id : `${id}-${index + 1}`}
          label={index === 0 ? t`Point 1, the lowest` : t`Point ${value}`}
          value={label}
          limit={longestLabel}
          onChange={(now) =>
            onChange(points.map((it) => (it.value === value ? { value, label: now } : it)))
          }
          key={value}
        />
      ))}
      <div className="nhsuk-button-group">
        <Button
          secondary
          small
          aria-disabled={points.length >= most}
          onClick={() =>
            points.length < most && onChange([...points, { value: points.length + 1, label: "" }])
          }
        >
          <Trans>Add a point</Trans>
          <Of name={of} />
        </Button>
        <Button
          secondary
          small
          aria-disabled={points.length <= fewest}
          onClick={() => points.length > fewest && onChange(points.slice(0, -1))}
        >
          <Trans>Remove the highest point</Trans>
          <Of name={of} />
        </Button>
      </div>
    </>
  );
}
