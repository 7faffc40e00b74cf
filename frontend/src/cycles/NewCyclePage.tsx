import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useNavigate } from "react-router";
import { cyclesQuery, planCycle } from "../api/cycles";
import { useListQuestionnaires } from "../api/generated/commonVision";
import type {
  NewCycle,
  OrganisationSummary,
  QuestionnaireSummary,
} from "../api/generated/commonVision.schemas";
import { fieldMessages, ProblemError } from "../api/problem";
import { LeadsOnly } from "../auth/LeadsOnly";
import { cyclePaths } from "../cyclePaths";
import { newId } from "../device/newId";
import { BackLink } from "../ui/BackLink";
import { Button } from "../ui/Button";
import { ErrorNote, ErrorState } from "../ui/ErrorState";
import { ErrorSummary } from "../ui/ErrorSummary";
import { Input } from "../ui/Input";
import { InsetText } from "../ui/InsetText";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { Radios } from "../ui/Radios";
import { SaidIn } from "../ui/Said";
import { charactersIn, Textarea } from "../ui/Textarea";
import { fromToday, inWords } from "./days";

/** Fewer people than this are never shown together; the server's constant. */
const never = 10;
const longestPurpose = 500;
const fields = ["purpose", "questionnaire", "opensOn", "closesOn", "secondary", "least"] as const;
type Field = (typeof fields)[number];

/** Plans a cycle: all that is settled before the first person answers. */
export default function NewCyclePage() {
  return (
    <LeadsOnly>
      {(odsCode, name) => <WithQuestionnaires organisation={{ odsCode, name: name ?? odsCode }} />}
    </LeadsOnly>
  );
}

function WithQuestionnaires({ organisation }: { organisation: OrganisationSummary }) {
  const { data, error, refetch } = useListQuestionnaires();
  if (data === undefined) {
    return error ? <ErrorState error={error} retry={() => void refetch()} /> : <Loading />;
  }
  // Figures of an organisation are of the domains that everybody has.
  const offered = data.items.filter(({ sections }) =>
    sections.some(({ audience }) => audience === "everyone"),
  );
  return (
    <SaidIn of={offered}>
      <Plan organisation={organisation} questionnaires={offered} />
    </SaidIn>
  );
}

function Plan({
  organisation: { odsCode, name },
  questionnaires,
}: {
  organisation: OrganisationSummary;
  questionnaires: QuestionnaireSummary[];
}) {
  const { t } = useLingui();
  const [purpose, setPurpose] = useState("");
  const [questionnaire, setQuestionnaire] = useState<string | null>(questionnaires[0]?.key ?? null);
  const [opensOn, setOpensOn] = useState(fromToday(7));
  const [closesOn, setClosesOn] = useState(fromToday(35));
  const [secondary, setSecondary] = useState("staff-group");
  const [least, setLeast] = useState(String(never));
  const [missing, setMissing] = useState<Partial<Record<Field, string>>>({});
  const plan = usePlan(odsCode);

  const check = (): Partial<Record<Field, string>> => ({
    ...(charactersIn(purpose.trim()) < 10 && {
      purpose: t`Say what it is for, in at least 10 characters`,
    }),
    ...(charactersIn(purpose) > longestPurpose && {
      purpose: t`Say it in ${longestPurpose} characters or fewer`,
    }),
    ...(questionnaire === null && { questionnaire: t`Choose a questionnaire` }),
    ...(opensOn === "" && { opensOn: t`Give the first day` }),
    ...(closesOn === "" && { closesOn: t`Give the last day` }),
    ...(!(/^\d+$/.test(least.trim()) && Number(least) >= never && Number(least) <= 1000) && {
      least: t`Give a whole number from 10 to 1,000`,
    }),
  });
  const wrong: Record<string, string> = { ...fieldMessages(plan.error), ...missing };
  const errors = fields.flatMap((field) => {
    const message = wrong[field];
    return message === undefined ? [] : [{ field, message }];
  });
  const submit = () => {
    const found = check();
    setMissing(found);
    plan.reset();
    if (Object.keys(found).length > 0 || questionnaire === null || plan.isPending) return;
    plan.mutate({
      questionnaire,
      purpose: purpose.trim(),
      opensOn,
      closesOn,
      secondary,
      least: Number(least),
    });
  };

  return (
    <Page
      title={t`Plan a cycle`}
      caption={name}
      back={<BackLink to={cyclePaths.cycles()}>{t`Cycles`}</BackLink>}
      hasError={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      <p>
        <Trans>
          All of this is settled before the first person answers, so that everybody knows what they
          agree to. You can take the cycle back until the day on which it opens, but not change it.
        </Trans>
      </p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Textarea
          id="purpose"
          label={t`What it is for`}
          labelSize="s"
          hint={t`In plain words, as you would say it to a colleague: what do you want to find out, and what will you do with it? Everybody in ${name} reads this.`}
          error={wrong["purpose"]}
          limit={longestPurpose}
          value={purpose}
          onChange={(event) => setPurpose(event.target.value)}
        />
        <InsetText>
          <p>
            <Trans>
              <strong>For development only.</strong> The figures are not for decisions about
              anybody’s pay, selection or discipline. People are told so beside your words.
            </Trans>
          </p>
        </InsetText>
        <Radios
          id="questionnaire"
          legend={t`Questionnaire`}
          hint={t`Only self-assessments with this one count. Its latest version is taken.`}
          error={wrong["questionnaire"]}
          choices={questionnaires.map(({ key, name: label, minutes, itemCount }) => ({
            value: key,
            label,
            hint: (
              <Trans>
                {itemCount} questions, about{" "}
                <Plural value={minutes} one="# minute" other="# minutes" />
              </Trans>
            ),
          }))}
          value={questionnaire}
          onChange={setQuestionnaire}
        />
        <Input
          id="opensOn"
          type="date"
          width={10}
          label={t`First day`}
          labelSize="s"
          hint={t`Tomorrow or later.`}
          error={wrong["opensOn"]}
          value={opensOn}
          onChange={(event) => setOpensOn(event.target.value)}
        />
        <Input
          id="closesOn"
          type="date"
          width={10}
          label={t`Last day`}
          labelSize="s"
          hint={t`Four weeks suit most organisations: shifts, leave and a reminder fit into them.`}
          error={wrong["closesOn"]}
          value={closesOn}
          onChange={(event) => setClosesOn(event.target.value)}
        />
        <Published closesOn={closesOn} />
        <Radios
          id="secondary"
          legend={t`One table besides your units`}
          hint={t`One only, for the organisation as a whole: two such tables together could show a single person. It is left out if even this one could.`}
          error={wrong["secondary"]}
          choices={[
            { value: "staff-group", label: t`By staff group` },
            { value: "pay-band-cluster", label: t`By pay band` },
            { value: "none", label: t`None` },
          ]}
          value={secondary}
          onChange={setSecondary}
        />
        <Input
          id="least"
          inputMode="numeric"
          width={4}
          label={t`Smallest group that is shown`}
          labelSize="s"
          hint={t`At least 10 people. More protects better and shows less: units with fewer are taken together.`}
          error={wrong["least"]}
          value={least}
          onChange={(event) => setLeast(event.target.value)}
        />
        {plan.error && errors.length === 0 && <Refused error={plan.error} />}
        <Button type="submit">
          {plan.isPending ? <Trans>Planning…</Trans> : <Trans>Plan this cycle</Trans>}
        </Button>
      </form>
    </Page>
  );
}

/** When the figures come, as soon as the last day is known. */
function Published({ closesOn }: { closesOn: string }) {
  const last = new Date(`${closesOn}T12:00`);
  if (Number.isNaN(last.getTime())) return null;
  last.setDate(last.getDate() + 7);
  const day = inWords(
    `${last.getFullYear()}-${String(last.getMonth() + 1).padStart(2, "0")}-${String(last.getDate()).padStart(2, "0")}`,
  );
  return (
    <p>
      <Trans>The figures are then published on {day} at the earliest.</Trans>
    </p>
  );
}

function Refused({ error }: { error: unknown }) {
  if (error instanceof ProblemError && error.slug === "cycles-overlap") {
    return (
      <div className="app-error-note" role="alert">
        <p>
          <Trans>
            Another cycle of your organisation has some of these days. Choose days that no other
            has: windows that overlap could show a single person.
          </Trans>
        </p>
      </div>
    );
  }
  return <ErrorNote error={error} />;
}

/** Plans it and goes to the list. The same wish tried again, after a lost reply, is the same cycle. */
function usePlan(odsCode: string) {
  const { t } = useLingui();
  const client = useQueryClient();
  const navigate = useNavigate();
  const tried = useRef({ wish: "", id: "" });
  return useMutation({
    mutationFn: (request: NewCycle) => {
      const wish = JSON.stringify(request);
      if (tried.current.wish !== wish) tried.current = { wish, id: newId() };
      return planCycle(odsCode, request, tried.current.id);
    },
    onSuccess: async ({ opensOn }) => {
      await client.invalidateQueries(cyclesQuery(odsCode));
      await navigate(cyclePaths.cycles(), {
        state: { said: t`The cycle is planned. It opens by itself on ${inWords(opensOn)}.` },
      });
    },
  });
}
