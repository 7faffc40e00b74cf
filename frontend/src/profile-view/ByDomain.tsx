import { Plural, Trans } from "@lingui/react/macro";
import type { Note } from "../api/generated/commonVision.schemas";
import type { DomainFigures, ElementFigures, ProfileFigures } from "../measurement/figures";
import { Details } from "../ui/Details";
import { AnswerBar } from "./AnswerBar";
import { FiguresLine } from "./FiguresLine";
import { NoFigure } from "./NoFigure";
import { StandingTag } from "./StandingTag";

interface ByDomainProps {
  profile: ProfileFigures;
  labels: readonly string[];
  notes: readonly Note[];
}

/** The answers themselves, then what is reckoned from them, for each domain and, opened, each element. */
export function ByDomain({ profile, labels, notes }: ByDomainProps) {
  return profile.domains.map((domain) => (
    <DomainRow domain={domain} labels={labels} notes={notes} key={domain.key} />
  ));
}

function DomainRow({
  domain,
  labels,
  notes,
}: Omit<ByDomainProps, "profile"> & { domain: DomainFigures }) {
  return (
    <section className="profile-row">
      <h3 className="nhsuk-heading-s profile-row__name">{domain.name}</h3>
      <div>
        <AnswerBar figures={domain.figures} labels={labels} />
        <FiguresLine figures={domain.figures} level="domain" labels={labels} />
        <Details
          summary={
            <Trans>
              <Plural value={domain.elements.length} one="# element" other="# elements" /> of{" "}
              {domain.name}
            </Trans>
          }
        >
          <ul className="profile-elements">
            {domain.elements.map((element) => (
              <ElementRow
                element={element}
                labels={labels}
                note={notes.find((note) => note.element === element.key)?.text}
                key={element.key}
              />
            ))}
          </ul>
        </Details>
      </div>
    </section>
  );
}

function ElementRow({
  element: { name, standing, figures },
  labels,
  note,
}: {
  element: ElementFigures;
  labels: readonly string[];
  note: string | undefined;
}) {
  return (
    <li className="profile-elements__row">
      <p>{name}</p>
      <AnswerBar figures={figures} labels={labels} small />
      <p>
        {figures.score === null ? (
          <NoFigure figures={figures} level="element" />
        ) : (
          <>
            <Trans>{figures.score} of 100</Trans> <StandingTag standing={standing} />
          </>
        )}
      </p>
      {note !== undefined && (
        <p className="profile-elements__note">
          <Trans>Your note: {note}</Trans>
        </p>
      )}
    </li>
  );
}
