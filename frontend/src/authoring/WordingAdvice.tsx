import { Plural, Trans } from "@lingui/react/macro";
import { adviceOn, type Advice, type Person } from "./wording";

/** What a reader may stumble over, beside the field and while it is written. Its id is the field's with "-advice". */
export function WordingAdvice({ id, text, person }: { id: string; text: string; person: Person }) {
  const advice = adviceOn(text, person);
  return (
    <div className="app-advice" id={`${id}-advice`} aria-live="polite">
      {advice.length > 0 && (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {advice.map((one) => (
            <li key={one.about}>
              <InWords advice={one} person={person} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function InWords({ advice, person }: { advice: Advice; person: Person }) {
  switch (advice.about) {
    case "long":
      return (
        <Plural
          value={advice.words}
          one="It has # word; at most 20 are read with ease."
          other="It has # words; at most 20 are read with ease."
        />
      );
    case "joined":
      return (
        <Trans>
          “{advice.by}” may join two behaviours: who does only one of them cannot answer. Make it
          two items if so.
        </Trans>
      );
    case "negation":
      return <Trans>“{advice.word}” says what is not done. Say what is done instead.</Trans>;
    case "hard":
      return (
        <Trans>
          It reads as for an age of about {advice.age}. Shorter words make it plainer; 11 is the
          aim.
        </Trans>
      );
    case "person":
      return person === "first" ? (
        <Trans>It is not in the first person: begin with “I”.</Trans>
      ) : (
        <Trans>It speaks of “I” or “my”: a colleague answers about somebody else.</Trans>
      );
    case "tense":
      return <Trans>“{advice.words}” is not in the present: say what you do, as in “I ask”.</Trans>;
  }
}
