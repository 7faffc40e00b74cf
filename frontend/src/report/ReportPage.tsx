import { Trans, useLingui } from "@lingui/react/macro";
import { lazy } from "react";
import { useParams } from "react-router";
import { ProblemError } from "../api/problem";
import { paths } from "../paths";
import { ProfileView } from "../profile-view/ProfileView";
import { withChoice } from "../profile-view/choice";
import { BackLink } from "../ui/BackLink";
import { ButtonTo } from "../ui/Button";
import { ErrorState } from "../ui/ErrorState";
import { InsetText } from "../ui/InsetText";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { Said, SaidIn } from "../ui/Said";
import { ChoiceStatus } from "./ChoiceStatus";
import { type ReportInFull, useChangeResponse, useReport } from "./queries";
import { useSavedValue } from "./useSavedValue";

const foot = () => import("./foot");
const Agreement = lazy(async () => ({ default: (await foot()).Agreement }));
const KeepAndRepeat = lazy(async () => ({ default: (await foot()).KeepAndRepeat }));

/** A submitted assessment's profile, for its owner. */
export default function ReportPage() {
  const { response = "" } = useParams();
  const { whole, error, retry } = useReport(response);
  if (whole) {
    return (
      <SaidIn of={whole.questionnaire}>
        <SaidIn of={whole.framework}>
          <Profile whole={whole} key={response} />
        </SaidIn>
      </SaidIn>
    );
  }
  // The server says 409 of an assessment that is still a draft.
  if (error instanceof ProblemError && error.status === 409) return <NotSubmitted id={response} />;
  if (error) return <ErrorState error={error} retry={retry} />;
  return <Loading />;
}

function Profile({ whole: { report, questionnaire, framework, notes } }: { whole: ReportInFull }) {
  const { t, i18n } = useLingui();
  const change = useChangeResponse(report.responseId);
  const elements = useSavedValue<readonly string[]>(report.elementsToWorkOn, (chosen) =>
    change({ elementsToWorkOn: [...chosen] }),
  );
  const submitted = i18n.date(report.submittedAt, { dateStyle: "long" });

  return (
    <Page
      title={t`Your leadership profile`}
      caption={
        <>
          <Said>{report.questionnaire.name}</Said>, {submitted}
        </>
      }
      back={
        <BackLink to={paths.assessments()}>
          <Trans>Your assessments</Trans>
        </BackLink>
      }
      wide
    >
      <ProfileView
        profile={report}
        questionnaire={questionnaire}
        framework={framework}
        notes={notes}
        choice={{
          chosen: elements.wanted,
          choose: (element, wanted) => elements.want(withChoice(elements.wanted, element, wanted)),
        }}
        choiceStatus={<ChoiceStatus {...elements} />}
        further={[
          {
            id: "organisation",
            title: t`Your organisation’s figures`,
            content: <Agreement report={report} change={change} />,
          },
          {
            id: "keep",
            title: t`Keep it, compare it, take it again`,
            content: <KeepAndRepeat report={report} />,
            screenOnly: true,
          },
        ]}
      >
        <InsetText>
          <p>
            <Trans>
              <strong>Only you can see this profile and your answers.</strong> Nobody else does,
              your manager included, unless you share them.
            </Trans>
          </p>
          <p>
            <Trans>
              It is for your own development. It is not for pay, selection or discipline, and it
              says nothing about your character.
            </Trans>
          </p>
        </InsetText>
      </ProfileView>
    </Page>
  );
}

function NotSubmitted({ id }: { id: string }) {
  const { t } = useLingui();
  return (
    <Page title={t`There is no profile yet`}>
      <p>
        <Trans>You see your profile as soon as you have submitted this assessment.</Trans>
      </p>
      <ButtonTo to={paths.assessment(id)}>
        <Trans>Go on with the assessment</Trans>
      </ButtonTo>
    </Page>
  );
}
