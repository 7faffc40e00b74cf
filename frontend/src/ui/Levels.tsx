import "./levels.css";
import { Said } from "./Said";

/** What each point looks like here, from the lowest to the highest. */
export function Levels({ levels }: { levels: readonly { name: string; description: string }[] }) {
  return (
    <dl className="nhsuk-body app-levels">
      {levels.map(({ name, description }) => (
        <div key={name}>
          <dt>
            <Said>{name}</Said>
          </dt>
          <dd>
            <Said>{description}</Said>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The points of a scale with what a questionnaire says of each in one element. */
export function levelsOf(
  points: readonly { label: string }[],
  descriptions: readonly string[],
): { name: string; description: string }[] {
  return points.map(({ label }, place) => ({
    name: label,
    description: descriptions[place] ?? "",
  }));
}
