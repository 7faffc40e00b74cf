import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { cohortsQuery, createCohort } from "../api/organisation";
import { ProblemError, type FieldProblem } from "../api/problem";
import { Button } from "../ui/Button";
import { ErrorNote } from "../ui/ErrorState";
import { ErrorSummary } from "../ui/ErrorSummary";
import { Input } from "../ui/Input";
import { Textarea } from "../ui/Textarea";

interface NewCohortFormProps {
  odsCode: string;
  onMade: (words: string) => void;
}

/** Makes a cohort of the people whose addresses or employee numbers are given, a line for each: as a programme's own list has them. */
export function NewCohortForm({ odsCode, onMade }: NewCohortFormProps) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [name, setName] = useState("");
  const [people, setPeople] = useState("");
  const members = people
    .split(/[\n,;]+/)
    .map((one) => one.trim())
    .filter((one) => one !== "");
  const make = useMutation({
    mutationFn: () => createCohort(odsCode, { name, members }),
    onSuccess: async (made) => {
      await client.invalidateQueries(cohortsQuery(odsCode));
      setName("");
      setPeople("");
      onMade(t`${made.name} is made. It stays as it is.`);
    },
  });
  const problems = make.error instanceof ProblemError ? (make.error.problem.errors ?? []) : [];
  const taken = make.error instanceof ProblemError && make.error.slug === "cohort-name-taken";
  const wrong: Record<string, string | undefined> = {
    name: taken ? make.error?.message : messageAt(problems, "/name"),
    members: messageAt(problems, "/members"),
  };
  const unknown = problems.flatMap(({ pointer, message }) => {
    const place = /^\/members\/(\d+)$/.exec(pointer)?.[1];
    return place === undefined ? [] : [{ who: members[Number(place)] ?? "", message }];
  });
  if (unknown.length > 0) wrong["members"] = t`Some of these people cannot be found`;
  const errors = Object.entries(wrong).flatMap(([field, message]) =>
    message === undefined ? [] : [{ field, message }],
  );

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!make.isPending) make.mutate();
      }}
    >
      <h2 className="nhsuk-heading-m">
        <Trans>Make a cohort</Trans>
      </h2>
      <ErrorSummary errors={errors} />
      <p>
        <Trans>
          Make it before anybody in it is measured. Nobody can be added or taken out later, so that
          no two reports differ by one person.
        </Trans>
      </p>
      <Input
        id="name"
        label={t`What the programme is called`}
        error={wrong["name"]}
        maxLength={200}
        width={30}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Textarea
        id="members"
        label={t`Who is in it`}
        hint={t`The address or the employee number of each, a line for each, as on the staff list. At least ten`}
        error={wrong["members"]}
        rows={8}
        value={people}
        onChange={(event) => setPeople(event.target.value)}
      />
      {unknown.length > 0 && (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {unknown.map(({ who, message }, index) => (
            <li key={index}>
              <span className="app-code">{who}</span>: {message}
            </li>
          ))}
        </ul>
      )}
      {make.error && errors.length === 0 && <ErrorNote error={make.error} />}
      <p>
        <Plural value={members.length} one="# person so far." other="# people so far." />
      </p>
      <Button type="submit">
        <Trans>Make it for good</Trans>
      </Button>
    </form>
  );
}

function messageAt(problems: FieldProblem[], pointer: string): string | undefined {
  return problems.find((one) => one.pointer === pointer)?.message;
}
