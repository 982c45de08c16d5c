import { termRoute } from '../../termRoute';

const route = termRoute('tags');

export const dynamicParams = false;
export const generateStaticParams = route.firstPages;
export const generateMetadata = route.generateMetadata;
export default route.Page;
