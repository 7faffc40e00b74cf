import { Trans, useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import { Navigate, useParams } from "react-router";
import { answerTo } from "../measurement/answers";
import { feedbackPaths } from "../feedbackPaths";
import { paths } from "../paths";
import { standsAlone } from "../standsAlone";
import { BackLink } from "../ui/BackLink";
import { ButtonTo } from "../ui/Button";
import { ItemRadios } from "../ui/ItemRadios";
import { Page } from "../ui/Page";
import { RightsNotice } from "../ui/RightsNotice";
import { answer, type OpenForm } from "./form";
import { FormSaving } from "./FormSaving";
import { partsOf, sectionsOf } from "./parts";
import { useForm } from "./useForm";

/** The statements of one section, in the third person. Every click is an answer. */
export default function FormPartPage() {
  const { open } = useForm();
  const { section = "" } = useParams();
  if (!open) return null;
  if (!open.form.sections.includes(section)) {
    return <Navigate to={paths.feedbackForm()} replace />;
  }
  return <Statements key={section} open={open} place={placeOf(open, section)} />;
}

function placeOf(open: OpenForm, section: string): number {
  return sectionsOf(open).findIndex(({ key }) => key === section);
}

function Statements({ open, place }: { open: OpenForm; place: number }) {
  const { t } = useLingui();
  const { questionnaire, answers, form } = open;
  const section = sectionsOf(open)[place]!;
  const parts = partsOf(open);
  const next = parts[place + 1];
  const elements = useMemo(
    () =>
      section.elements.map((element) => ({
        ...element,
        items: element.items.map((item) => ({ ...item, text: item.thirdPerson })),
      })),
    [section],
  );

  return (
    <Page
      title={section.name}
      caption={t`${form.subject}: part ${place + 1} of ${parts.length}`}
      back={<BackLink to={parts[place - 1]?.to ?? paths.feedbackForm()} />}
    >
      <p>
        <Trans>
          Think of what you have seen {form.subject} do. Where you had no chance to see it, say so:
          that lowers nothing.
        </Trans>
      </p>
      {elements.map((element) => (
        <section aria-labelledby={element.key} key={element.key}>
          <h2
            className={standsAlone(section) ? "nhsuk-u-visually-hidden" : "nhsuk-heading-m"}
            id={element.key}
          >
            {element.name}
          </h2>
          {element.items.map((item) => (
            <ItemRadios
              item={item}
              scale={questionnaire.scale}
              value={answerTo(answers, item.key)}
              onAnswer={answer}
              key={item.key}
            />
          ))}
        </section>
      ))}
      <div className="nhsuk-button-group">
        <ButtonTo to={next?.to ?? feedbackPaths.formCheck()}>
          <Trans>Continue</Trans>
        </ButtonTo>
        <ButtonTo secondary to={paths.feedbackForm()}>
          <Trans>All parts</Trans>
        </ButtonTo>
      </div>
      <RightsNotice rights={questionnaire.rights} />
      <FormSaving />
    </Page>
  );
}
