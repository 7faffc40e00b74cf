import { Plural, Trans } from "@lingui/react/macro";
import type { Note, QuestionnaireView } from "../api/generated/commonVision.schemas";
import type { DomainFigures, ElementFigures, ProfileFigures } from "../measurement/figures";
import { standsAlone } from "../standsAlone";
import { Details } from "../ui/Details";
import { Said } from "../ui/Said";
import { AnswerBar } from "./AnswerBar";
import { FiguresLine } from "./FiguresLine";
import { ImportanceLine } from "./ImportanceLine";
import { NoFigure } from "./NoFigure";
import { StandingTag } from "./StandingTag";

interface ByDomainProps {
  profile: ProfileFigures;
  questionnaire: QuestionnaireView;
  notes: readonly Note[];
}

/** The answers themselves, then what is reckoned from them, for each domain and, opened, each element. */
export function ByDomain({ profile, ...rest }: ByDomainProps) {
  return profile.domains.map((domain) => <DomainRow domain={domain} {...rest} key={domain.key} />);
}

function DomainRow({
  domain,
  questionnaire,
  notes,
}: Omit<ByDomainProps, "profile"> & { domain: DomainFigures }) {
  const labels = questionnaire.scale.points.map(({ label }) => label);
  const { importance: asked } = questionnaire;
  const noteOn = (key: string) => notes.find((note) => note.element === key)?.text;
  const [only] = domain.elements;
  return (
    <section className="profile-row">
      <h3 className="nhsuk-heading-s profile-row__name">
        <Said>{domain.name}</Said>
      </h3>
      <div>
        <AnswerBar figures={domain.figures} labels={labels} />
        <FiguresLine figures={domain.figures} level="domain" labels={labels} />
        {asked && domain.importance && <ImportanceLine asked={asked} figures={domain.importance} />}
        {standsAlone(domain) && only ? (
          <>
            <p>
              <StandingTag standing={only.standing} />
            </p>
            <NoteOn text={noteOn(only.key)} />
          </>
        ) : (
          <Details
            summary={
              <Trans>
                <Plural value={domain.elements.length} one="# element" other="# elements" /> of{" "}
                <Said>{domain.name}</Said>
              </Trans>
            }
          >
            <ul className="profile-elements">
              {domain.elements.map((element) => (
                <ElementRow
                  element={element}
                  questionnaire={questionnaire}
                  note={noteOn(element.key)}
                  key={element.key}
                />
              ))}
            </ul>
          </Details>
        )}
      </div>
    </section>
  );
}

function ElementRow({
  element: { name, standing, figures, importance },
  questionnaire,
  note,
}: {
  element: ElementFigures;
  questionnaire: QuestionnaireView;
  note: string | undefined;
}) {
  const labels = questionnaire.scale.points.map(({ label }) => label);
  return (
    <li className="profile-elements__row">
      <p>
        <Said>{name}</Said>
      </p>
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
      {questionnaire.importance && importance && (
        <ImportanceLine asked={questionnaire.importance} figures={importance} />
      )}
      <NoteOn text={note} />
    </li>
  );
}

function NoteOn({ text: note }: { text: string | undefined }) {
  return (
    note !== undefined && (
      <p className="profile-elements__note">
        <Trans>Your note: {note}</Trans>
      </p>
    )
  );
}
