export function workflowCode(folder?: string): Promise<string>
