/** Where templates for other uses than that of `chat_template.jinja` are, each under its name: so transformers has it since 4.52. */
export const MORE_TEMPLATES = "additional_chat_templates";

const TEMPLATE = new RegExp(`^(?:(.*)/)?${MORE_TEMPLATES}/[^/]+\\.jinja$`);

/** The folder of the model that a further chat template belongs to; undefined for other files. */
export function folderOfTemplate(path: string): string | undefined {
  const match = TEMPLATE.exec(path);
  return match === null ? undefined : (match[1] ?? "");
}
