import ContentLink from './ContentLink.astro';
import EffortTable from './EffortTable.astro';
import ModelLink from './ModelLink.astro';
import RoleLink from './RoleLink.astro';
import StackTable from './StackTable.astro';
import TaskLink from './TaskLink.astro';
import TermLink from './TermLink.astro';
import ToolLink from './ToolLink.astro';

/** What content may use without an import line. These alone may ask for the guide: MDX hands them nothing but their attributes. */
export const contentComponents = { a: ContentLink, Model: ModelLink, Task: TaskLink, Tool: ToolLink, Role: RoleLink, Term: TermLink, EffortTable, StackTable };
