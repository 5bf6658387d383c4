import { boolean, choice, id, list, map, ref, refs, string, text } from '../field';

const service = map(
  {
    id: id('Id of the service.', 'service', { required: true, missing: 'error', example: 'scheduling' }),
    name: string('Name by which customers know it.', { required: true, missing: 'error' }),
    description: text('What it does and how it is delivered, plainly.', { required: true, missing: 'warning' }),
    users: string('Who uses it.', { example: 'Clinic staff and the patients they invite' }),
  },
  'One service.',
);

const infrastructure = map(
  {
    id: id('Id of the component.', 'component', { required: true, missing: 'error', example: 'aws-prod' }),
    name: string('Name as it is printed.', { required: true, missing: 'error', example: 'Production account' }),
    provider: ref('vendor', 'Who runs it: the id of a vendor, or `self`.', { required: true, example: 'aws' }),
    purpose: string('What it is for.', { required: true, example: 'Runs application and databases' }),
    location: string('Where it stands: region or city.', { required: true, example: 'us-west-2' }),
    redundancy: string('How it survives the loss of a part.', { example: 'three availability zones' }),
  },
  'One part of the infrastructure.',
);

const software = map(
  {
    id: id('Id of the component.', 'component', { required: true, missing: 'error', example: 'okta' }),
    name: string('Name as it is printed.', { required: true, missing: 'error', example: 'Okta' }),
    purpose: string('What it is for.', { required: true, example: 'Single sign-on with multi-factor authentication' }),
    origin: choice(
      'Where it comes from.',
      {
        'in-house': 'Written by the company.',
        'third-party': 'Bought or subscribed to.',
        'open-source': 'Free software that the company runs.',
      },
      { required: true },
    ),
    vendor: ref('vendor', 'The vendor that provides it.', { example: 'okta' }),
  },
  'One piece of software.',
);

const data = map(
  {
    classes: list(
      map(
        {
          id: id('Id of the class.', 'data-class', {
            required: true,
            missing: 'error',
            example: 'customer-confidential',
          }),
          name: string('Name as it is printed.', { required: true, missing: 'error' }),
          description: text('What falls under it.'),
        },
        'One class.',
      ),
      'Classes of data, by how they are protected.',
      { required: true, ruled: true },
    ),
    types: list(
      map(
        {
          id: id('Id of the data type.', 'data-type', { required: true, missing: 'error', example: 'appointments' }),
          name: string('Name as it is printed.', { required: true, missing: 'error' }),
          class: ref('data-class', 'Its class.', {
            required: true,
            missing: 'warning',
            example: 'customer-confidential',
          }),
          stored_in: refs('component', 'Components that hold it.', { required: true, example: '[aws-prod]' }),
          retention: string('How long it is kept. C1.1 and P4.2 ask.', {
            required: true,
            example: '90 days after contract end',
          }),
          personal: boolean('True when it is about identifiable people.'),
          role: choice(
            'Part that the company plays for this personal data, where it is not the same for all (`privacy.role: both`).',
            {
              controller: 'The company decides why and how it is processed.',
              processor: 'The company processes it on behalf of its customers.',
            },
          ),
          flows: list(
            map(
              {
                from: string('Where it comes from: a component, a vendor, or words such as Customers.', {
                  example: 'Clinic staff',
                }),
                to: string('Where it goes: a component, a vendor, or words.', { example: 'app' }),
                text: text('How it moves, and what protects it on the way.'),
              },
              'One flow.',
              { shorthand: 'text' },
            ),
            'How it enters, moves through and leaves the system. Plain text is enough; with `from` and `to` the diagram shows it.',
          ),
        },
        'One type of data.',
      ),
      'Types of data that the system holds.',
      { required: true, ruled: true },
    ),
  },
  'What data the system holds.',
);

const boundaries = map(
  {
    in: list(
      ref('component', 'The id of a component, or words.'),
      'What is inside: ids of infrastructure and software, or words.',
      { required: true, ruled: true, example: '[aws-prod, app]' },
    ),
    out: list(
      map(
        {
          name: string('What is outside.', { required: true, missing: 'warning', example: 'Corporate website' }),
          reason: text('Why the report does not cover it.', {
            example: 'Marketing pages on a separate host without customer data',
          }),
        },
        'One thing outside the boundary.',
        { shorthand: 'name' },
      ),
      'What is outside although a reader could assume otherwise, with the reason.',
    ),
  },
  'Where the examined system ends (DC 3). The report covers what is inside, and nothing else.',
);

/** `system` of the manifest. */
export const system = map(
  {
    name: string('Title of the description: the name of the system.', {
      required: true,
      ruled: true,
      example: 'Larkspur Scheduling',
    }),
    services: list(service, 'Services that the report covers (DC 1).', { required: true, ruled: true }),
    infrastructure: list(infrastructure, 'Hosting, networks and regions (DC 3).', { required: true, ruled: true }),
    software: list(software, 'The application, data stores and tools that controls rely on (DC 3).', {
      required: true,
      ruled: true,
    }),
    data,
    boundaries,
  },
  'The system that is described: services, components, data and boundaries (DC 1, DC 3).',
  { required: true },
);
