import { Trans, useLingui } from "@lingui/react/macro";
import { lazy, type ReactNode, Suspense } from "react";
import type { FrameworkView, Note, QuestionnaireView } from "../api/generated/commonVision.schemas";
import type { ProfileFigures } from "../measurement/figures";
import { classes } from "../ui/classes";
import { RightsNotice } from "../ui/RightsNotice";
import { ByDomain } from "./ByDomain";
import type { Choice } from "./choice";
import { elementsIn } from "./elements";
import { Summary } from "./Summary";
import { useOpenDetailsWhenPrinted } from "./useOpenDetailsWhenPrinted";
import "./profile-view.css";

const furtherDown = () => import("./furtherDown");
const FiguresTable = lazy(async () => ({ default: (await furtherDown()).FiguresTable }));
const ImportanceTable = lazy(async () => ({ default: (await furtherDown()).ImportanceTable }));
const HowToRead = lazy(async () => ({ default: (await furtherDown()).HowToRead }));
const Picture = lazy(async () => ({ default: (await furtherDown()).Picture }));
const PossibleAreas = lazy(async () => ({ default: (await furtherDown()).PossibleAreas }));
const Strengths = lazy(async () => ({ default: (await furtherDown()).Strengths }));
const ElementsToWorkOn = lazy(async () => ({ default: (await furtherDown()).ElementsToWorkOn }));

interface Part {
  id: string;
  title: string;
  content: ReactNode;
  /** There is nothing in it for paper. */
  screenOnly?: boolean;
}

interface ProfileViewProps {
  profile: ProfileFigures;
  questionnaire: QuestionnaireView;
  framework: FrameworkView;
  notes?: readonly Note[];
  choice: Choice;
  /** What stands between the summary and the answers, such as who can see this. */
  children: ReactNode;
  /** Where the choice of elements is now; stays in sight while the person chooses. */
  choiceStatus?: ReactNode;
  /** What follows at the end, each part with a heading of level 2, and its entries in the list of contents. */
  further?: Part[];
}

/** A profile, whoever reckoned it: the server from a stored assessment, or the browser from one that is not stored. */
export function ProfileView({
  profile,
  questionnaire,
  framework,
  notes = [],
  choice,
  children,
  choiceStatus,
  further = [],
}: ProfileViewProps) {
  const { t } = useLingui();
  useOpenDetailsWhenPrinted();
  const labels = questionnaire.scale.points.map(({ label }) => label);
  const elements = elementsIn(profile, framework);

  const parts: Part[] = [
    {
      id: "answers",
      title: t`Your answers`,
      content: (
        <>
          <ByDomain profile={profile} questionnaire={questionnaire} notes={notes} />
          <Suspense fallback={null}>
            <HowToRead labels={labels} measurement={questionnaire.measurement} />
          </Suspense>
        </>
      ),
    },
    {
      id: "picture",
      title: t`The domains in one picture`,
      content: (
        <>
          <Picture profile={profile} tableId="figures" />
          <FiguresTable id="figures" profile={profile} labels={labels} />
          {questionnaire.importance && (
            <ImportanceTable profile={profile} asked={questionnaire.importance} />
          )}
        </>
      ),
    },
    {
      id: "areas",
      title: t`Possible areas to develop`,
      content: (
        <PossibleAreas
          elements={elements}
          labels={labels}
          importance={questionnaire.importance}
          choice={choice}
        />
      ),
    },
    {
      id: "strengths",
      title: t`Strengths`,
      content: <Strengths elements={elements} labels={labels} choice={choice} />,
    },
    {
      id: "work-on",
      title: t`What you want to work on`,
      content: <ElementsToWorkOn profile={profile} elements={elements} choice={choice} />,
    },
    ...further,
  ];

  return (
    <>
      <Summary profile={profile} elements={elements} labels={labels} />
      {children}
      <nav className="app-no-print profile-contents" aria-labelledby="contents">
        <h2 className="nhsuk-heading-s" id="contents">
          <Trans>On this page</Trans>
        </h2>
        <ul className="nhsuk-list">
          {parts.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {parts.map(({ id, title, content, screenOnly }) => (
        <section
          className={classes("profile-part", screenOnly && "app-no-print")}
          aria-labelledby={id}
          key={id}
        >
          <h2 className="nhsuk-heading-m" id={id} tabIndex={-1}>
            {title}
          </h2>
          <Suspense fallback={null}>{content}</Suspense>
        </section>
      ))}
      {choiceStatus}
      <RightsNotice rights={framework.rights} />
    </>
  );
}
