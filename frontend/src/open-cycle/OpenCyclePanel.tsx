import { Trans, useLingui } from "@lingui/react/macro";
import { useMe } from "../auth/me";
import { Details } from "../ui/Details";
import { useOpenCycle } from "./useOpenCycle";
import "./open-cycle.css";

/** Tells whoever belongs to an organisation with an open cycle of it, and what is shown of their answers. Nothing where none is open. */
export default function OpenCyclePanel() {
  const { i18n } = useLingui();
  const me = useMe();
  const cycle = useOpenCycle();
  if (!cycle || me.status !== "signed-in" || me.person.organisation === null) return null;
  const { name } = me.person.organisation;
  const { least } = cycle;
  const day = (date: string) => i18n.date(`${date}T12:00`, { dateStyle: "long" });
  const publication = i18n.date(cycle.publishedFrom, { dateStyle: "long" });
  return (
    <section className="open-cycle" aria-labelledby="open-cycle">
      <h2 className="nhsuk-heading-s" id="open-cycle">
        <Trans>{name} asks where it stands</Trans>
      </h2>
      <p className="open-cycle__purpose">{cycle.purpose}</p>
      <p>
        <Trans>
          Until {day(cycle.closesOn)} your answers to the {cycle.questionnaire.name} can count in
          its figures. They count only if you say so when you submit.
        </Trans>
      </p>
      <Details summary={<Trans>What is shown of your answers</Trans>}>
        <ul>
          <li>
            <Trans>
              Only figures of groups of at least {least} people, rounded. Never a person, and never
              who took part.
            </Trans>
          </li>
          <li>
            <Trans>Groups are the units of {name}; smaller ones are taken together.</Trans>{" "}
            <SecondTable by={cycle.secondary} />
          </li>
          <li>
            <Trans>
              Your notes are never used. Only your latest assessment within these days counts.
            </Trans>
          </li>
          <li>
            <Trans>
              They are published once, on {publication} at the earliest. Until {day(cycle.closesOn)}{" "}
              you can change your mind on your profile.
            </Trans>
          </li>
          <li>
            <Trans>
              They are for development only, and not for decisions about pay, selection or
              discipline.
            </Trans>
          </li>
          <li>
            <Trans>
              What no rule prevents: where everybody in a group answers alike, the group’s figure
              says what each of them answered.
            </Trans>
          </li>
        </ul>
      </Details>
    </section>
  );
}

function SecondTable({ by }: { by: string }) {
  if (by === "staff-group") return <Trans>One more table is by staff group.</Trans>;
  return by === "pay-band-cluster" ? <Trans>One more table is by pay band.</Trans> : null;
}
