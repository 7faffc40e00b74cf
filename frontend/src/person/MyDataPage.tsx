import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import type {
  EverythingHeld,
  HeldResponse,
  PersonView,
} from "../api/generated/commonVision.schemas";
import { useMe } from "../auth/me";
import { paths } from "../paths";
import { Button, ButtonTo } from "../ui/Button";
import { ErrorState } from "../ui/ErrorState";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { SummaryList, type SummaryRow } from "../ui/SummaryList";
import { preferNotToSay, type Detail } from "./details";
import { HeldFeedbackSections } from "./HeldFeedbackSections";
import { myDataQuery, questionnairesQuery } from "./queries";
import { useChoices } from "./useChoices";
import { saveAsFile } from "./saveAsFile";

export default function MyDataPage() {
  const { t } = useLingui();
  const me = useMe();
  const { data, error, refetch } = useQuery(myDataQuery());
  if (me.status !== "signed-in") return null;
  if (error !== null) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;

  return (
    <Page title={t`Your data`}>
      <p className="nhsuk-body-l">
        <Trans>
          This is all that Common Vision holds about you. Nobody else can open this page.
        </Trans>
      </p>
      <Button onClick={() => saveAsFile("common-vision-my-data.json", data)}>
        <Trans>Download it as a file</Trans>
      </Button>
      <p>
        <Trans>
          The file has every answer and note in it, in a form that other programs can read. On a
          shared computer, delete it when you have taken it with you.
        </Trans>
      </p>
      <h2 className="nhsuk-heading-m">
        <Trans>You</Trans>
      </h2>
      <AboutYou held={data} person={me.person} />
      <p>
        <Trans>
          Your name comes from where you sign in each time and is not kept here.{" "}
          <Link to={paths.aboutYou()}>Change what you told us about your work</Link>.
        </Trans>
      </p>
      <h2 className="nhsuk-heading-m">
        <Trans>Your assessments</Trans>
      </h2>
      {data.responses.length === 0 && (
        <p>
          <Trans>None.</Trans>
        </p>
      )}
      {data.responses.map((response) => (
        <OneResponse response={response} key={response.id} />
      ))}
      <HeldFeedbackSections held={data} />
      <h2 className="nhsuk-heading-m">
        <Trans>Delete everything</Trans>
      </h2>
      <p>
        <Trans>You can have all of this deleted, at once and for good.</Trans>
      </p>
      <ButtonTo secondary to={paths.eraseMyData()}>
        <Trans>Delete everything about me</Trans>
      </ButtonTo>
    </Page>
  );
}

function AboutYou({ held, person }: { held: EverythingHeld; person: PersonView }) {
  const { t } = useLingui();
  const { choices } = useChoices(person);
  const said = (field: Detail) => {
    const code = held.profile[field];
    if (code === null) return t`No answer`;
    if (code === preferNotToSay) return t`Prefer not to say`;
    // Until the lists have come, or if they do not, the code itself: that is what is held.
    return choices?.[field].find((choice) => choice.code === code)?.label.trim() ?? code;
  };
  const rows: SummaryRow[] = [
    { name: t`Name, from your sign-in`, value: person.name ?? t`Not given` },
    {
      name: t`How your sign-in names you`,
      value: <span className="app-code">{held.subject}</span>,
    },
    { name: t`Signed in through`, value: <span className="app-code">{held.issuer}</span> },
    { name: t`Our number for you`, value: <span className="app-code">{held.personId}</span> },
    { name: t`Where you work`, value: said("unit") },
    { name: t`Staff group`, value: said("staffGroup") },
    { name: t`Pay band`, value: said("payBandCluster") },
    { name: t`Your role`, value: said("role") },
    {
      name: t`How far your leadership reaches`,
      value: said("scopeOfLeadership"),
    },
  ];
  return <SummaryList rows={rows} />;
}

function OneResponse({ response }: { response: HeldResponse }) {
  const { t, i18n } = useLingui();
  const { data: questionnaires } = useQuery(questionnairesQuery());
  const name =
    questionnaires?.items.find(({ key }) => key === response.questionnaire)?.name ??
    response.questionnaire;
  const day = (time: string) => i18n.date(time, { dateStyle: "long" });
  const rows: SummaryRow[] = [
    { name: t`Begun`, value: day(response.createdAt) },
    {
      name: t`Submitted`,
      value: response.submittedAt === null ? t`Not yet` : day(response.submittedAt),
    },
    {
      name: t`Answers`,
      value: <Plural value={response.answers.length} one="# answer" other="# answers" />,
    },
    {
      name: t`Private notes`,
      value: <Plural value={response.notes.length} _0="None" one="# note" other="# notes" />,
    },
    {
      name: t`Counts in your organisation’s figures`,
      value: response.countsForOrganisation ? t`Yes, you agreed` : t`No`,
    },
  ];
  return (
    <section>
      <h3 className="nhsuk-heading-s">{name}</h3>
      <SummaryList rows={rows} />
    </section>
  );
}
