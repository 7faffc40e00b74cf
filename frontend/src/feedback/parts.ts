import { feedbackPaths } from "../feedbackPaths";
import type { OpenForm } from "./form";

/** A page of the form: a section that the round asks about, or without a key the questions that are answered in words. */
export interface FormPart {
  key: string | null;
  name: string | null;
  to: string;
  answered: number;
  of: number;
}

export function sectionsOf({ questionnaire, form }: OpenForm) {
  return questionnaire.sections.filter(({ key }) => form.sections.includes(key));
}

export function partsOf(open: OpenForm): FormPart[] {
  const questions = open.questionnaire.openQuestions ?? [];
  const words: FormPart[] =
    questions.length === 0
      ? []
      : [
          {
            key: null,
            name: null,
            to: feedbackPaths.formWords(),
            answered: questions.filter(({ key }) => open.comments[key]?.trim()).length,
            of: questions.length,
          },
        ];
  return [
    ...sectionsOf(open).map(({ key, name, elements }) => {
      const items = elements.flatMap((element) => element.items);
      return {
        key,
        name,
        to: feedbackPaths.formPart(key),
        answered: items.filter((item) => open.answers[item.key] !== undefined).length,
        of: items.length,
      };
    }),
    ...words,
  ];
}
