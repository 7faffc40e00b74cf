import { useLanguageOf } from "./Said";

/** A text of the API in which an empty line begins a new paragraph. */
export function Paragraphs({ text, className }: { text: string; className?: string }) {
  const language = useLanguageOf()(text);
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph, index) => (
      <p className={className} lang={language} key={index}>
        {paragraph}
      </p>
    ));
}
