/**
 * The comment that tells editors with the YAML language server which schema a file is held against.
 *
 * @param path of the schema, from the folder of the file
 */
export function editorSchema(path: string): string {
  return `yaml-language-server: $schema=${path}`;
}
